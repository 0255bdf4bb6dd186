import 'reflect-metadata';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { bringHistories, dropPastViews } from '../history/bringHistories';
import type { SiloModule } from '../silo';
import { inTransaction } from './inTransaction';
import { openPulse, type Pulse } from './pulse';
import { openPool, openStatements, type Statements } from './statements';

const READERS = 8;
const WRITERS = 4;
/**
 * What runs beside answering: in the exchange five outboxes that are taken in, half a dozen followers of the feed, exports
 * and webhooks, each with a transaction open for as long as its step takes.
 */
const JOBS = 16;
/** A little longer than the gateway waits for a silo: nobody would hear what comes later. */
const READ_TIMEOUT_MS = 2_200;
const CONNECT_TIMEOUT_MS = 5_000;
/** Nobody waits for what runs beside answering: on a busy machine it rather takes its time than fails. */
const JOB_CONNECTS_WITHIN_MS = 30_000;

/** A silo's own database, under the role that may read and write its rows and nothing more. */
export interface SiloDatabase extends Pick<Pulse, 'ready' | 'findLastRecorded'> {
  readonly dataSource: DataSource;
  readonly statements: Statements;
  /** Runs `work` in one transaction on one connection; rolls back when it throws. */
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** The same database with transactions on connections of their own: no answer waits for what runs beside answering. */
  forJobs(): SiloDatabase;
  stop(): Promise<void>;
}

/** The URLs of a silo's database: one role makes tables, the other uses them. */
export interface SiloUrls {
  readonly migratorUrl: string;
  readonly appUrl: string;
}

function dataSourceFor(silo: SiloModule<never, never>, url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...silo.tables] as never[],
    migrations: [...silo.migrations] as never[],
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize: WRITERS,
    extra: { options: '-c timezone=UTC', keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT_MS },
  });
}

/**
 * Brings the silo's tables up to date under an advisory lock, and their history with them; returns the names of the
 * migrations that ran.
 */
export async function migrateSilo(silo: SiloModule<never, never>, migratorUrl: string): Promise<string[]> {
  const dataSource = await dataSourceFor(silo, migratorUrl).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('migrate'))`);
    if (await dataSource.showMigrations()) await dropPastViews(lock);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    await bringHistories(lock, silo.past?.tables ?? []);
    return ran.map((migration) => migration.name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('migrate'))`).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/** The statements that would bring the tables in line with the entity classes: empty unless a migration is missing. */
export async function schemaDrift(silo: SiloModule<never, never>, migratorUrl: string): Promise<string[]> {
  const dataSource = await dataSourceFor(silo, migratorUrl).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}

/** Opens a silo's database for its process. */
export async function openSiloDatabase(silo: SiloModule<never, never>, appUrl: string): Promise<SiloDatabase> {
  const dataSource = await dataSourceFor(silo, appUrl).initialize();
  const readers = openPool({ url: appUrl, size: READERS, statementTimeout: READ_TIMEOUT_MS });
  const writers = openPool({ url: appUrl, size: WRITERS, statementTimeout: 0 });
  const jobs = openPool({ url: appUrl, size: JOBS, statementTimeout: 0, connectWithin: JOB_CONNECTS_WITHIN_MS });
  const pulse = openPulse(dataSource, appUrl, silo.writeOnly);
  const database: SiloDatabase = {
    dataSource,
    statements: openStatements(readers),
    transaction: (work) => inTransaction(writers, work),
    forJobs: () => ({ ...database, transaction: (work) => inTransaction(jobs, work) }),
    ready: () => pulse.ready(),
    findLastRecorded: () => pulse.findLastRecorded(),
    async stop() {
      await Promise.all([readers.end(), writers.end(), jobs.end(), pulse.stop(), dataSource.destroy()]);
    },
  };
  return database;
}
