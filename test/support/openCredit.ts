import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import type { SiloResponse, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { credit } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateCredit } from '../../tools/generate/credit';
import { createTestDatabase, type TestDatabase } from './database';

const KEY = Buffer.alloc(32, 7);

/** The day on which the silo of the tests stands. */
export const CREDIT_CLOCK = Date.parse('2026-11-02T02:00:00Z');

/** An official of the market authority, who sees what departments see. */
export const OFFICIAL: Viewer = {
  subject: 'zhang',
  kind: 'official',
  department: 'SAMR',
  roles: [],
  district: null,
  operationId: 'op-1',
};

/** Anybody. */
export const PUBLIC: Viewer = { ...OFFICIAL, subject: 'public', kind: 'public', department: null };

/** The credit silo over a database of the suite's own. */
export interface CreditSilo {
  readonly urls: TestDatabase;
  readonly database: SiloDatabase;
  /** Asks as `viewer`, an official unless told otherwise. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<SiloResponse>;
  /** Texts of the statements that reads ran since the last call. */
  takeStatements(): string[];
  /** Incidents since the start: errors that were masked. */
  readonly incidents: unknown[];
  close(): Promise<void>;
}

/** Opens the credit silo over a clone of the template `name`, which `fill` filled once in this run. */
export async function openCredit(
  name = 'credit_empty',
  fill: (database: SiloDatabase) => Promise<unknown> = async () => {},
): Promise<CreditSilo> {
  const urls = await createTestDatabase({
    name,
    silo: 'credit',
    async build(fresh) {
      await migrateSilo(credit as never, fresh.migratorUrl);
      const database = await openSiloDatabase(credit as never, fresh.appUrl);
      await fill(database);
      await database.stop();
    },
  });
  const database = await openSiloDatabase(credit as never, urls.appUrl);
  const incidents: unknown[] = [];
  const silo = startSubgraph(credit, {
    database,
    keys: { cursor: KEY, assertion: KEY },
    onIncident: (_, error) => incidents.push(error),
    clock: () => CREDIT_CLOCK,
  });
  const statements: string[] = [];
  database.statements.listener = (sql) => statements.push(sql);
  return {
    urls,
    database,
    incidents,
    takeStatements: () => statements.splice(0),
    ask: (query, variables, viewer = OFFICIAL) =>
      silo.process({
        query,
        variables,
        assertion: signAssertion(viewer, 'credit', { key: KEY, now: CREDIT_CLOCK }),
      }),
    async close() {
      await silo.stop();
      await urls.drop();
    },
  };
}

/** The sample entities of `openCreditCity`. */
export const CREDIT_CITY = [...cityEntities({ entities: 1_500, seed: 'credit', today: SAMPLE_DAY })];

/** The credit silo of a small sample city. */
export function openCreditCity(): Promise<CreditSilo> {
  return openCredit('credit_city', (database) => generateCredit(database, CREDIT_CITY));
}
