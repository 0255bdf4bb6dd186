import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type PoolClient } from 'pg';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { projectPath } from '../../kernel/service/repository';
import { exchange } from '../../subgraphs/exchange';
import { recount } from '../../subgraphs/exchange/store/entityIndex/rollups';
import { progressLine } from '../progress';
import { INDEX_ROWS } from './indexRows';

const CONTENT = ['tools/bench/indexRows.ts', 'subgraphs/exchange/store/migrations/0004-entityIndexTables.ts'];
const CUBES = 'subgraphs/exchange/rules/entityIndex/cubes.ts';

/** An exchange whose index is filled, on an embedded server of its own. */
export interface IndexGround {
  readonly database: SiloDatabase;
  stop(): Promise<void>;
}

function digestOf(entities: number): string {
  const hash = createHash('sha256').update(String(entities));
  for (const file of [...CONTENT, CUBES]) hash.update(readFileSync(projectPath(file)));
  return hash.digest('hex');
}

/** Indexes are dropped before the rows come and made again after: the way in which such tables are filled. */
async function withoutIndexes(admin: Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'exchange'
     AND tablename = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [['entity_index', 'entity_name', 'entity_category']],
  );
  for (const { name } of rows) await admin.query(`DROP INDEX exchange.${name}`);
  await fill();
  for (const { name, definition } of rows) {
    progressLine(`index ${name}`);
    await admin.query(definition.replace(' ON ONLY ', ' ON '));
  }
}

async function fill(admin: Client, entities: number): Promise<void> {
  await admin.query(`SET search_path = exchange; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`);
  await withoutIndexes(admin, async () => {
    for (const [what, sql] of INDEX_ROWS) {
      progressLine(`rows of ${what}`);
      await admin.query(sql.replaceAll(':entities', String(entities)));
    }
  });
  progressLine('counts');
  await admin.query('BEGIN');
  await recount(admin as unknown as PoolClient);
  await admin.query('COMMIT');
  for (const table of ['entity_index', 'entity_name', 'entity_category', 'entity_rollup']) {
    await admin.query(`VACUUM (ANALYZE) ${table}`);
  }
}

async function openServer(dataDir: string): Promise<EmbeddedServer> {
  return openEmbeddedServer({ dataDir, holder: 'bench', log: progressLine, settings: { shared_buffers: '2GB' } });
}

/**
 * Opens an exchange with so many entities in its index, in the system's temporary folder. It is filled when it is not
 * there or when its tables or its rows have changed since. Throws DATA_FOLDER_IN_USE when another bench measures on it.
 */
export async function openIndexGround(entities: number): Promise<IndexGround> {
  const dataDir = join(tmpdir(), `market-supervision-hub-index-${entities}`);
  const marker = join(dataDir, 'index.digest');
  const digest = digestOf(entities);
  let server = await openServer(dataDir);
  const isFilled = (): boolean => existsSync(marker) && readFileSync(marker, 'utf8') === digest;
  if (!isFilled()) {
    const { cluster } = server.folder;
    await server.stop();
    for (const folder of [cluster, dataDir]) rmSync(folder, { recursive: true, force: true });
    server = await openServer(dataDir);
  }
  try {
    const urls = await provisionSilo(server, 'exchange');
    if (!isFilled()) {
      await migrateSilo(exchange as never, urls.migratorUrl);
      const admin = new Client(server.superuserUrl('hub_exchange'));
      await admin.connect();
      await fill(admin, entities).finally(() => admin.end());
      writeFileSync(marker, digest);
    }
    const database = await openSiloDatabase(exchange as never, urls.appUrl);
    return {
      database,
      async stop() {
        await database.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
