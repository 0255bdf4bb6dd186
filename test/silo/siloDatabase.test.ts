import { setTimeout as delay } from 'node:timers/promises';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openPool, openStatements } from '../../kernel/service/database/statements';
import { withClient } from '../../kernel/service/embedded/admin';
import { presentError } from '../../kernel/service/errors';
import { siloModules } from '../../tools/assembly/siloModules';
import { createTestDatabase, type TestDatabase } from '../support/database';

const LONG = 120_000;
const inspection = siloModules.inspection as never;

let urls: TestDatabase;
let database: SiloDatabase;
beforeAll(async () => {
  const build = async ({ migratorUrl }: { migratorUrl: string }) => {
    await migrateSilo(inspection, migratorUrl);
  };
  urls = await createTestDatabase({ name: 'silo_database', silo: 'inspection', build });
  database = await openSiloDatabase(inspection, urls.appUrl);
}, LONG);
afterAll(async () => {
  await database.stop();
  await urls.drop();
}, LONG);

/** As an operator, or the server on its way down, cuts a session. */
const terminate = (pid: number): Promise<unknown> =>
  withClient(urls.superuserUrl, (admin) => admin.query('SELECT pg_terminate_backend($1)', [pid]));

describe("a silo's database: connections that are cut", () => {
  it('fails the transaction whose session is cut between two statements, and goes on with the next', async () => {
    const cut = database.transaction(async (client) => {
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
      await terminate(rows[0].pid);
      await delay(100);
      await client.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow();
    const { rows } = await database.transaction((client) => client.query('SELECT 2 AS two'));
    expect(rows).toEqual([{ two: 2 }]);
  });

  it('fails the read whose session is cut, tells it as a silo that is down, and reads on', async () => {
    const reading = database.statements.run('SELECT pg_backend_pid() AS pid, pg_sleep(1.5)', []);
    const outcome = reading.catch((error: unknown) => error);
    await delay(200);
    await withClient(urls.superuserUrl, (admin) =>
      admin.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1.5)' AND pid <> pg_backend_pid()`,
      ),
    );
    expect(presentError(await outcome, () => undefined).extensions.code).toBe('SILO_DOWN');
    expect(await database.statements.run('SELECT 3 AS three', [])).toEqual([{ three: 3 }]);
  });
});

describe("a silo's database: time", () => {
  it('gives a read up about when the gateway does, and tells it as late', async () => {
    const startedAt = performance.now();
    const outcome = await database.statements.run('SELECT pg_sleep(4)', []).catch((error: unknown) => error);
    expect(presentError(outcome, () => undefined).extensions.code).toBe('SILO_LATE');
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('takes no NUL, and refuses it as the input that it is', async () => {
    const outcome = await database.statements.run('SELECT $1::text', ['a\u0000b']).catch((error: unknown) => error);
    const incidents: unknown[] = [];
    const { extensions } = presentError(outcome, (_, error) => incidents.push(error));
    expect(extensions).toMatchObject({ code: 'TEXT_NUL' });
    expect(incidents).toEqual([]);
  });

  it('is ready while its tables can be read, and says so within seconds when they cannot', async () => {
    await database.ready();
    await database.transaction(async (client) => {
      await client.query('LOCK TABLE inspection IN ACCESS EXCLUSIVE MODE');
      const startedAt = performance.now();
      const all = await Promise.allSettled(Array.from({ length: 20 }, () => database.ready()));
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['rejected']));
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    });
    await database.ready();
  });
});

describe("a silo's database: prepared statements", () => {
  it('prepares what is used again, and bounds what one connection keeps however many texts there are', async () => {
    const pool = openPool({ url: urls.appUrl, size: 1, statementTimeout: 5_000 });
    const statements = openStatements(pool);
    const prepared = async (): Promise<number> =>
      (await pool.query('SELECT count(*)::int AS n FROM pg_prepared_statements')).rows[0].n;
    for (let use = 0; use < 3; use += 1) await statements.run('SELECT 0', []);
    for (let i = 1; i < 150; i += 1) await statements.run(`SELECT ${i}`, []);
    expect(await prepared()).toBe(1);
    let most = 0;
    for (let i = 1; i < 700; i += 1) {
      await statements.run(`SELECT ${i} AS again`, []);
      await statements.run(`SELECT ${i} AS again`, []);
      if (i % 50 === 0) most = Math.max(most, await prepared());
    }
    expect(most).toBeGreaterThan(40);
    expect(most).toBeLessThanOrEqual(200);
    await pool.end();
  });
});
