import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HubConfig, loadConfig } from '../../kernel/service/config';
import type { SiloDatabase, SiloUrls } from '../../kernel/service/database/siloDatabase';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { projectPath } from '../../kernel/service/repository';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { type OpenDatabases, openDatabases } from '../assembly/openDatabases';
import { takeIn } from '../assembly/takeIn';
import { SAMPLE_DAY, SAMPLE_SEED } from '../generate/city';
import { generateCity } from '../generate/generateCity';
import { progressLine } from '../progress';
import type { KnownCity } from './workloads';

/** Sample drawn from the register; a load that repeats them all still never asks for one twice at the same time. */
const SAMPLE = 5_000;
const WORKLIST_ROWS = 50;

/** A filled city on an embedded server that stands while it is measured. */
export interface BenchCity extends KnownCity {
  readonly entities: number;
  readonly dataDir: string;
  readonly urls: Readonly<Record<SiloName, SiloUrls>>;
  readonly postmaster: number;
  stop(): Promise<void>;
}

/** A digest of everything that decides what lies in the databases. */
function contentDigest(entities: number): string {
  const hash = createHash('sha256').update(`${entities} ${SAMPLE_SEED} ${SAMPLE_DAY}`);
  const folders = ['tools/generate', 'kernel/values/reference', ...SILOS.map((silo) => `subgraphs/${silo}/store`)];
  for (const folder of folders) {
    const names = readdirSync(projectPath(folder), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Four contestants hold their pools at the same time. */
async function openServer(dataDir: string): Promise<EmbeddedServer> {
  return openEmbeddedServer({ dataDir, holder: 'bench', log: progressLine, settings: { max_connections: '240' } });
}

/** The server of the cached city, or of an empty folder where the cache holds another city. */
async function openCachedServer(dataDir: string, marker: string, digest: string): Promise<EmbeddedServer> {
  const isNew = !existsSync(dataDir);
  const server = await openServer(dataDir);
  if (isNew) return server;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === digest) return server;
  const { cluster } = server.folder;
  await server.stop();
  for (const folder of [cluster, dataDir]) rmSync(folder, { recursive: true, force: true });
  return openServer(dataDir);
}

async function siloUrls(server: EmbeddedServer): Promise<Record<SiloName, SiloUrls>> {
  const urls: [SiloName, SiloUrls][] = [];
  for (const silo of SILOS) urls.push([silo, await provisionSilo(server, silo)]);
  return Object.fromEntries(urls) as Record<SiloName, SiloUrls>;
}

function configFor(dataDir: string, urls: Readonly<Record<SiloName, SiloUrls>>): HubConfig {
  const env: Record<string, string> = { HUB_DATA_DIR: dataDir };
  for (const silo of SILOS) {
    env[`HUB_DATABASE_URL_${silo.toUpperCase()}`] = urls[silo].appUrl;
    env[`HUB_DATABASE_MIGRATOR_URL_${silo.toUpperCase()}`] = urls[silo].migratorUrl;
  }
  return loadConfig(env);
}

async function lookAround({ databases }: OpenDatabases): Promise<KnownCity> {
  const credit = databases.get('credit')?.dataSource;
  if (!credit) throw new Error('the bench city has no credit silo');
  const usccs = await credit.query(`SELECT uscc FROM market_entity ORDER BY md5(uscc) LIMIT ${SAMPLE}`);
  const districts = await credit.query(
    `SELECT district FROM market_entity WHERE district IS NOT NULL
     GROUP BY district HAVING count(*) >= ${WORKLIST_ROWS} ORDER BY district`,
  );
  return {
    usccs: usccs.map(({ uscc }: { uscc: string }) => uscc),
    districts: districts.map(({ district }: { district: string }) => district),
  };
}

/**
 * Opens the sample city of so many entities in the system's temporary folder. It is generated when it is not there or
 * when the tables or the generator have changed since. Throws DATA_FOLDER_IN_USE when another bench measures on it.
 */
export async function openBenchCity(entities: number): Promise<BenchCity> {
  const dataDir = join(tmpdir(), `market-supervision-hub-bench-${entities}`);
  const marker = join(dataDir, 'bench-city.digest');
  const digest = contentDigest(entities);
  const server = await openCachedServer(dataDir, marker, digest);
  try {
    const urls = await siloUrls(server);
    const opened = await openDatabases(configFor(dataDir, urls), { silos: SILOS, holder: 'bench' });
    try {
      if (!existsSync(marker)) {
        const options = { databases: opened.databases, entities, seed: SAMPLE_SEED, today: SAMPLE_DAY };
        await generateCity({ ...options, onProgress: progressLine });
        progressLine('the exchange takes in what the silos tell ...');
        await takeIn(opened.databases, opened.databases.get('exchange') as SiloDatabase);
        for (const { dataSource } of opened.databases.values()) await dataSource.query('ANALYZE');
        writeFileSync(marker, digest);
      }
      const postmaster = findPostmaster(server.folder.cluster)?.pid;
      if (postmaster === undefined) throw new Error('the bench city has no database server');
      return { ...(await lookAround(opened)), entities, dataDir, urls, postmaster, stop: () => server.stop() };
    } finally {
      await opened.stop();
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
}
