import { join } from 'node:path';
import { Client } from 'pg';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { credit } from '../../subgraphs/credit';
import { SAMPLE_DAY } from '../generate/city';
import { importMarketEntities } from '../import/marketEntities';
import { progressLine } from '../progress';
import type { Bench } from './figure';
import { figureOf } from './figure';
import { copyChunks, copySeconds, FLOOR_TABLE } from './importFloor';
import { openScratchFolder } from './scratchFolder';
import { writeRegisterFile } from './writeRegisterFile';

const BAR = 3;

/** Where the bench measures: an embedded server of its own, with the silo's tables and the floor's. */
interface Ground {
  readonly database: SiloDatabase;
  /** Empties every table and writes out what the last run left behind. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

async function openGround(dataDir: string): Promise<Ground> {
  const server = await openEmbeddedServer({ dataDir, holder: 'bench' });
  const urls = await provisionSilo(server, 'credit');
  await migrateSilo(credit as never, urls.migratorUrl);
  const admin = new Client(server.superuserUrl('hub_credit'));
  await admin.connect();
  await admin.query(`CREATE TABLE credit.${FLOOR_TABLE} (LIKE credit.market_entity INCLUDING ALL)`);
  await admin.query(`GRANT SELECT, INSERT ON credit.${FLOOR_TABLE} TO credit_app`);
  const database = await openSiloDatabase(credit as never, urls.appUrl);
  return {
    database,
    async clear() {
      const tables = ['market_entity', 'outbox', 'import_run', 'import_quarantine', FLOOR_TABLE];
      await admin.query(`TRUNCATE ${tables.map((table) => `credit.${table}`).join(', ')}`);
      await admin.query('CHECKPOINT');
    },
    async stop() {
      await admin.end();
      await database.stop();
      await server.stop();
    },
  };
}

/**
 * The import of a register file beside bare COPY of the same rows, judged and normalised beforehand, into a table with
 * the same constraints and indexes. The import reads, judges, compares with what is stored, tells the outbox and commits
 * its place; the floor does none of it.
 */
export const importBench: Bench = async function* ({ runs, entities, signal }) {
  const folder = openScratchFolder('import');
  const file = join(folder.path, 'register.csv');
  await writeRegisterFile(file, entities);
  const chunks = await copyChunks(file, SAMPLE_DAY);
  const ground = await openGround(join(folder.path, 'data'));
  const { database } = ground;
  const measure = {
    import: async () => (await importMarketEntities({ file, database, today: SAMPLE_DAY })).seconds,
    floor: () => copySeconds(database, chunks),
    judge: async () => (await importMarketEntities({ file, today: SAMPLE_DAY, dryRun: true })).seconds,
  };
  const seconds: Record<keyof typeof measure, number[]> = { import: [], floor: [], judge: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      const names = Object.keys(measure) as (keyof typeof measure)[];
      for (const name of run % 2 === 0 ? names : names.reverse()) {
        signal?.throwIfAborted();
        await ground.clear();
        seconds[name].push(await measure[name]());
      }
      const line = names.map((name) => `${name} ${seconds[name].at(-1)?.toFixed(2)} s`).join(', ');
      progressLine(`import, run ${run + 1} of ${runs}: ${line}`);
    }
  } finally {
    await ground.stop();
    folder.remove();
  }
  const against = 'bare COPY';
  const pairsOf = (own: number[]) => own.map((value, run) => [value, seconds.floor[run] as number] as const);
  const common = { unit: 's', against, better: 'lower' } as const;
  yield { ...figureOf({ name: 'import register', ...common, pairs: pairsOf(seconds.import), bar: BAR }), entities };
  yield { ...figureOf({ name: 'read and judge alone', ...common, pairs: pairsOf(seconds.judge) }), entities };
};
