import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrateSilo, openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { findPostmaster } from '../../kernel/service/embedded/postmaster';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { signAssertion } from '../../kernel/service/identity/assertion';
import type { Silo, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { exchange } from '../../subgraphs/exchange';
import { storeNames } from '../../subgraphs/exchange/store/reconciliation/storeNames';
import { cityEntities, SAMPLE_DAY } from '../generate/city';
import { registerEntry } from '../generate/creditFacts/registerEntry';
import { progressLine } from '../progress';
import type { Bench } from './figure';
import { figureOf } from './figure';
import { findProcessorMs } from './processorTime';
import { exactRows, fuzzyRows, type ListEntity, type ListRow } from './reconcileRows';
import { openScratchFolder } from './scratchFolder';

const ENTITIES_A_BATCH = 5_000;
const ROWS_A_BATCH = 100;
const MS = 1_000;
/** Rows a second that one core must do (issue of the exchange, 8). */
const BARS = { exact: 500, fuzzy: 50 };
const ROWS = { exact: 20_000, fuzzy: 1_000 };

const CALLER: Omit<Viewer, 'operationId'> = {
  subject: 'bench',
  kind: 'application',
  department: 'SAMR',
  roles: [],
  district: null,
  grant: null,
};

const RECONCILE = `query ($rows: [ReconcileRow!]!) {
  reconcile(rows: $rows) { decision candidates { uscc name score match reasons { code } } }
}`;

interface Result {
  readonly decision: string;
  readonly candidates: readonly { readonly uscc: string }[];
}

/** The exchange over a database of its own that holds the names of a city. */
interface Ground {
  reconcile(rows: readonly ListRow[]): Promise<readonly Result[]>;
  /** Processor milliseconds of this process and of the database since they started. */
  processorMs(): number | undefined;
  stop(): Promise<void>;
}

async function askSilo(silo: Silo, key: Buffer, rows: readonly ListRow[]): Promise<readonly Result[]> {
  const assertion = signAssertion({ ...CALLER, operationId: 'bench' }, 'exchange', { key, now: Date.now() });
  const variables = { rows: rows.map(({ text }) => ({ text })) };
  const { data, errors } = await silo.process({ query: RECONCILE, variables, assertion });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.reconcile as readonly Result[];
}

async function openGround(dataDir: string, entities: readonly ListEntity[]): Promise<Ground> {
  const server = await openEmbeddedServer({ dataDir, holder: 'bench' });
  const urls = await provisionSilo(server, 'exchange');
  await migrateSilo(exchange as never, urls.migratorUrl);
  const database = await openSiloDatabase(exchange as never, urls.appUrl);
  for (let at = 0; at < entities.length; at += ENTITIES_A_BATCH) {
    await database.transaction((client) => storeNames(client, entities.slice(at, at + ENTITIES_A_BATCH)));
  }
  const key = randomBytes(32);
  const silo = startSubgraph(exchange, {
    database,
    keys: { cursor: key, assertion: key },
    onIncident: (_, error) => progressLine(String(error)),
    clock: Date.now,
  });
  const postmaster = findPostmaster(server.folder.cluster)?.pid;
  return {
    reconcile: (rows) => askSilo(silo, key, rows),
    processorMs: () => (postmaster === undefined ? undefined : findProcessorMs([process.pid], postmaster)),
    async stop() {
      await silo.stop();
      await server.stop();
    },
  };
}

/** The names and numbers of a sample city, as the register's events tell them. */
function cityNames(entities: number): ListEntity[] {
  return [...cityEntities({ entities, today: SAMPLE_DAY })].map((entity) => {
    const { uscc, name, formerRegistrationNumber, district } = registerEntry(entity, entity.dice('credit'));
    return { uscc, name, registrationNumber: formerRegistrationNumber, district };
  });
}

/** How a list went: rows for each second of a processor (of the clock where none is told), and how many were found. */
interface Run {
  readonly rowsASecond: number;
  readonly found: number;
}

async function runList(ground: Ground, rows: readonly ListRow[]): Promise<Run> {
  const began = { clock: performance.now(), processor: ground.processorMs() };
  let found = 0;
  for (let at = 0; at < rows.length; at += ROWS_A_BATCH) {
    const batch = rows.slice(at, at + ROWS_A_BATCH);
    const results = await ground.reconcile(batch);
    found += results.filter(({ candidates }, i) => candidates.some(({ uscc }) => uscc === batch[i]?.uscc)).length;
  }
  const used = ground.processorMs();
  const processor = used === undefined || began.processor === undefined ? undefined : used - began.processor;
  return { rowsASecond: (rows.length * MS) / (processor ?? performance.now() - began.clock), found };
}

/**
 * Reconciliation against the names of a city: rows that an equal code, number or name finds, and rows with names that are
 * merely alike, asked of the exchange's silo a hundred at a time. What is compared are rows for each second of processor
 * time, the database's among it, with what one core must do; a list of which too little is found measures nothing.
 */
export const reconcileBench: Bench = async function* ({ runs, entities, signal }) {
  const folder = openScratchFolder('reconcile');
  const names = cityNames(entities);
  const rowsOf = (most: number): number => Math.min(most, entities);
  const lists = { exact: exactRows(names, rowsOf(ROWS.exact)), fuzzy: fuzzyRows(names, rowsOf(ROWS.fuzzy)) };
  const rates: Record<keyof typeof lists, number[]> = { exact: [], fuzzy: [] };
  const ground = await openGround(join(folder.path, 'data'), names);
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const list of ['exact', 'fuzzy'] as const) {
        signal?.throwIfAborted();
        const { rowsASecond, found } = await runList(ground, lists[list]);
        if (found < lists[list].length * LEAST_FOUND[list]) throw new Error(`${list}: only ${found} rows were found`);
        rates[list].push(rowsASecond);
        progressLine(`${list}, run ${run + 1} of ${runs}: ${rowsASecond.toFixed(0)} rows/s, ${found} found`);
      }
    }
  } finally {
    await ground.stop();
    folder.remove();
  }
  for (const list of ['exact', 'fuzzy'] as const) {
    const pairs = rates[list].map((rate) => [rate, BARS[list]] as const);
    const against = `${BARS[list]} a second and core`;
    yield {
      ...figureOf({ name: `reconcile ${list} rows`, unit: 'rows/s', against, pairs, better: 'higher', bar: 1 }),
      entities,
    };
  }
};

/** Share of a list's rows whose entity must be among the candidates. */
const LEAST_FOUND = { exact: 0.99, fuzzy: 0.8 };
