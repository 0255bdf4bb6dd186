import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import type { AsOf, Grant, Silo, SiloModule, SiloResponse, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { RESOURCES } from '../../kernel/values/reference/resources';
import { createTestDatabase, type TestDatabase } from './database';

const KEY = Buffer.alloc(32, 7);
/** The moment at which the silos of the tests stand. */
export const CLOCK = Date.parse('2026-11-02T02:00:00Z');

/** An agreement on everything there is, for every entity. */
export const GRANT_OF_ALL: Grant = {
  agreement: 'AG-2026-900001',
  purpose: 'daily-supervision',
  state: 'ACTIVE',
  terms: RESOURCES.map(({ code }) => code),
  districts: null,
  industries: null,
  usccs: null,
  methods: ['QUERY', 'FEED', 'FILE'],
};

/** An official of the market authority, who sees what departments see. */
export const OFFICIAL: Viewer = {
  subject: 'zhang',
  kind: 'official',
  department: 'SAMR',
  roles: [],
  district: null,
  grant: GRANT_OF_ALL,
  operationId: 'op-1',
};

/** Anybody. */
export const PUBLIC: Viewer = { ...OFFICIAL, subject: 'public', kind: 'public', department: null, grant: null };

/** A silo over a database of the suite's own. */
export interface OpenSilo {
  readonly urls: TestDatabase;
  readonly database: SiloDatabase;
  readonly running: Silo;
  /** The gateway's word on a viewer, an official unless told otherwise. */
  sign(viewer?: Viewer): string;
  /** Asks as `viewer`, an official unless told otherwise; of the present unless times are given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer, times?: AsOf): Promise<SiloResponse>;
  /** Texts of the statements that reads ran since the last call. */
  takeStatements(): string[];
  /** Errors that were masked. */
  readonly incidents: unknown[];
  /** Rows of a table, or of what follows FROM. */
  count(from: string): Promise<number>;
  close(): Promise<void>;
}

/** Opens a silo over a clone of the template `name`, which `fill` filled once in this run. */
export async function openSilo<Store, Loaders>(
  silo: SiloModule<Store, Loaders>,
  name = `${silo.name}_empty`,
  fill: (database: SiloDatabase) => Promise<unknown> = async () => {},
): Promise<OpenSilo> {
  const urls = await createTestDatabase({
    name,
    silo: silo.name,
    async build(fresh) {
      await migrateSilo(silo as never, fresh.migratorUrl);
      const database = await openSiloDatabase(silo as never, fresh.appUrl);
      await fill(database);
      await database.stop();
    },
  });
  const database = await openSiloDatabase(silo as never, urls.appUrl);
  const incidents: unknown[] = [];
  const keys = { cursor: KEY, assertion: KEY };
  const running = startSubgraph(silo, { database, keys, onIncident: (_, e) => incidents.push(e), clock: () => CLOCK });
  const sign = (viewer = OFFICIAL): string => signAssertion(viewer, silo.name, { key: KEY, now: CLOCK });
  const statements: string[] = [];
  database.statements.listener = (sql) => statements.push(sql);
  return {
    urls,
    database,
    running,
    sign,
    incidents,
    takeStatements: () => statements.splice(0),
    ask(query, variables, viewer = OFFICIAL, times = undefined) {
      return running.process({ query, variables, assertion: sign(viewer), times });
    },
    async count(from) {
      const [row] = await database.dataSource.query(`SELECT count(*)::int AS n FROM ${from}`);
      return row.n;
    },
    async close() {
      await running.stop();
      await urls.drop();
    },
  };
}
