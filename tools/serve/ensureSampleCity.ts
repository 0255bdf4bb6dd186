import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HubConfig } from '../../kernel/service/config';
import { SILOS } from '../../kernel/values/silos';
import type { OpenDatabases } from '../assembly/openDatabases';
import { SAMPLE_DAY } from '../generate/city';
import { generateCity } from '../generate/generateCity';

/**
 * Fills the embedded databases with the sample city, once. Databases of one's own, a production hub and
 * HUB_SAMPLE_ENTITIES=0 are left as they are. A start that was cut off is continued: generating twice adds nothing.
 */
export async function ensureSampleCity(
  config: HubConfig,
  { databases }: OpenDatabases,
  onProgress: (message: string) => void,
): Promise<void> {
  const { sampleEntities: entities, sampleSeed: seed } = config;
  const embedded = SILOS.every((silo) => databases.has(silo) && !config.silos[silo].databaseUrl);
  const marker = join(config.dataDir, 'sample-city.json');
  if (!embedded || config.mode === 'production' || entities === 0 || existsSync(marker)) return;
  onProgress(`Filling the sample city: ${entities} businesses (once) ...`);
  await generateCity({ databases, entities, seed, today: SAMPLE_DAY, onProgress });
  writeFileSync(marker, JSON.stringify({ entities, seed, today: SAMPLE_DAY }));
}
