import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { escapeIdentifier as name } from 'pg';
import type { SiloUrls } from '../../kernel/service/database/siloDatabase';
import { withClient } from '../../kernel/service/embedded/admin';
import { withFileLock } from '../../kernel/service/embedded/fileLock';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { databaseRights, provisionSilo, siloUrls } from '../../kernel/service/embedded/provisionSilo';
import { clearKilledRuns, testRunFolder } from './testRun';

/** What suites start from: built once in a jest run, then cloned for each suite. */
export interface TestTemplate {
  /** Names the template within the run, when one silo has several. */
  readonly name?: string;
  /** Whose roles own, change and serve the database. */
  readonly silo: string;
  /** Fills the template, such as by running migrations; must close its connections. */
  build(urls: SiloUrls): Promise<void>;
}

/** A database of one suite's own, on the server that all suites of the run share. */
export interface TestDatabase extends SiloUrls {
  readonly name: string;
  readonly superuserUrl: string;
  /** Removes the database, cutting off who is still connected. */
  drop(): Promise<void>;
}

/** Data of tests need not survive a crash, and a log of it may lie in memory. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '512MB' };
const EMPTY: TestTemplate = { silo: 'test', build: async () => {} };

let opened: Promise<EmbeddedServer> | undefined;

/** The server of this run, booted by whichever suite asks first; it stops after the last suite. */
export function testServer(): Promise<EmbeddedServer> {
  opened ??= clearKilledRuns().then(() =>
    openEmbeddedServer({ dataDir: testRunFolder(), holder: `suite-${randomUUID()}`, settings: FAST }),
  );
  return opened;
}

function asSuperuser(server: EmbeddedServer, sql: string): Promise<number> {
  return withClient(server.superuserUrl('postgres'), async (admin) => (await admin.query(sql)).rowCount ?? 0);
}

async function buildTemplate(server: EmbeddedServer, template: TestTemplate, database: string): Promise<void> {
  const draft = `${database}_draft`;
  await asSuperuser(server, `DROP DATABASE IF EXISTS ${name(draft)} WITH (FORCE)`);
  await template.build(await provisionSilo(server, template.silo, draft));
  await asSuperuser(server, `ALTER DATABASE ${name(draft)} RENAME TO ${name(database)}`);
}

async function ensureTemplate(server: EmbeddedServer, template: TestTemplate): Promise<string> {
  const database = `template_${template.name ?? template.silo}`;
  const exists = () => asSuperuser(server, `SELECT FROM pg_database WHERE datname = '${database}'`);
  await withFileLock(join(server.folder.dataDir, `${database}.lock`), async () => {
    if (!(await exists())) await buildTemplate(server, template, database);
  });
  return database;
}

/**
 * A fresh database cloned from the template (empty without one), with the rights a silo's database has in service.
 * The template is built by the first suite of the run that asks for it.
 */
export async function createTestDatabase(template: TestTemplate = EMPTY): Promise<TestDatabase> {
  const server = await testServer();
  const source = await ensureTemplate(server, template);
  const database = `suite_${randomUUID().replaceAll('-', '')}`;
  await withClient(server.superuserUrl('postgres'), async (admin) => {
    await admin.query(`CREATE DATABASE ${name(database)} TEMPLATE ${name(source)} STRATEGY file_copy`);
    await admin.query(databaseRights(database, template.silo));
  });
  return {
    ...siloUrls(server, template.silo, database),
    name: database,
    superuserUrl: server.superuserUrl(database),
    drop: async () => {
      await asSuperuser(server, `DROP DATABASE IF EXISTS ${name(database)} WITH (FORCE)`);
    },
  };
}
