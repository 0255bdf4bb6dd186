import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubConfig } from '../../kernel/service/config';
import { SILOS } from '../../kernel/values/silos';
import type { OpenDatabases } from '../assembly/openDatabases';
import { SAMPLE_DAY } from '../generate/city';
import { generateCity } from '../generate/generateCity';

/** Who is told of the filling, and who may break it off. */
export interface FillOptions {
  readonly onProgress: (message: string) => void;
  readonly signal: AbortSignal;
}

interface Marker {
  readonly entities: number;
  readonly seed: string;
  readonly filled: boolean;
}

async function holdsEntities({ databases }: OpenDatabases): Promise<boolean> {
  const rows = await databases.get('credit')?.dataSource.query('SELECT FROM market_entity LIMIT 1');
  return rows?.length > 0;
}

function readMarker(file: string): Marker | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Fills empty embedded databases with the sample city, once. Databases of one's own, a register that holds anything
 * else, a production hub and HUB_SAMPLE_ENTITIES=0 are left as they are. A filling that was cut off is taken up again:
 * generating the same city twice adds nothing.
 */
export async function ensureSampleCity(config: HubConfig, opened: OpenDatabases, options: FillOptions): Promise<void> {
  const { sampleEntities, sampleSeed, silos, mode, dataDir } = config;
  const embedded = SILOS.every((silo) => opened.databases.has(silo) && !silos[silo].databaseUrl);
  if (!embedded || mode === 'production' || sampleEntities === 0) return;
  const file = join(dataDir, 'sample-city.json');
  const begun = readMarker(file);
  if (begun?.filled || (!begun && (await holdsEntities(opened)))) return;
  const { entities, seed } = begun ?? { entities: sampleEntities, seed: sampleSeed };
  writeFileSync(file, JSON.stringify({ entities, seed, filled: false }));
  options.onProgress(`Filling the sample city: ${entities} businesses (once) ...`);
  await generateCity({ databases: opened.databases, entities, seed, today: SAMPLE_DAY, ...options });
  writeFileSync(file, JSON.stringify({ entities, seed, filled: true }));
}
