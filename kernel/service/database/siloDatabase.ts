import 'reflect-metadata';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { SiloModule } from '../silo';
import { openPool, openStatements, type Statements } from './statements';

const READERS = 8;
const WRITERS = 4;
const READ_TIMEOUT_MS = 5_000;

/** A silo's own database, under the role that may read and write its rows and nothing more. */
export interface SiloDatabase {
  readonly dataSource: DataSource;
  readonly statements: Statements;
  /** Runs `work` in one transaction on one connection; rolls back when it throws. */
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
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
    extra: { options: '-c timezone=UTC' },
  });
}

/** Brings the silo's tables up to date under an advisory lock; returns the names of the migrations that ran. */
export async function migrateSilo(silo: SiloModule<never, never>, migratorUrl: string): Promise<string[]> {
  const dataSource = await dataSourceFor(silo, migratorUrl).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('migrate'))`);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
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
  return {
    dataSource,
    statements: openStatements(readers),
    async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
      const client = await writers.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    async stop() {
      await Promise.all([readers.end(), writers.end(), dataSource.destroy()]);
    },
  };
}
