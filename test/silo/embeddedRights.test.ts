import { Client } from 'pg';
import { withClient } from '../../kernel/service/embedded/admin';
import { openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { FAST, removeScratch, scratchFolder } from '../support/embedded/scratch';

const INSUFFICIENT_PRIVILEGE = '42501';

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  return withClient(url, async (client) => (await client.query(sql)).rows);
}

describe("a silo's roles", () => {
  let database: TestDatabase;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await rowsOf(database.migratorUrl, 'CREATE TABLE fact (id int GENERATED ALWAYS AS IDENTITY, name text)');
    app = new Client(database.appUrl);
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it('let the service read, add, change and remove rows of tables that a migration made later', async () => {
    await app.query("INSERT INTO fact (name) VALUES ('一'), ('二')");
    await app.query("UPDATE fact SET name = '三' WHERE id = 1");
    await app.query('DELETE FROM fact WHERE id = 2');
    expect((await app.query('SELECT id, name FROM fact')).rows).toEqual([{ id: 1, name: '三' }]);
  });

  it('let the service make temporary tables to load by', async () => {
    await app.query('CREATE TEMP TABLE staging (name text)');
    expect((await app.query('SELECT * FROM staging')).rows).toEqual([]);
  });

  it.each([
    'CREATE TABLE own (id int)',
    'CREATE TABLE public.own (id int)',
    'CREATE SCHEMA own',
    'ALTER TABLE fact ADD COLUMN more int',
    'DROP TABLE fact',
    'TRUNCATE fact',
    'CREATE INDEX ON fact (name)',
    'SET ROLE test_owner',
  ])('refuse the service: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
  });

  it('give what the migrator makes to the owner, in the schema of the silo', async () => {
    const owned = "SELECT schemaname, tableowner FROM pg_tables WHERE tablename = 'fact'";
    expect(await rowsOf(database.migratorUrl, owned)).toEqual([{ schemaname: 'test', tableowner: 'test_owner' }]);
  });

  it('let the migrator install a trusted extension and keep the owner from logging in', async () => {
    await rowsOf(database.migratorUrl, 'CREATE EXTENSION pg_trgm');
    const login = "SELECT rolcanlogin, rolsuper FROM pg_roles WHERE rolname = 'test_owner'";
    expect(await rowsOf(database.appUrl, login)).toEqual([{ rolcanlogin: false, rolsuper: false }]);
  });
});

describe('databases of two silos on one server', () => {
  afterAll(removeScratch);

  it('admit their own roles alone, and stay as they are when provisioned again', async () => {
    const server = await openEmbeddedServer({ dataDir: scratchFolder(), holder: 'hub', settings: FAST });
    const [credit, inspection] = await Promise.all([
      provisionSilo(server, 'credit'),
      provisionSilo(server, 'inspection'),
    ]);
    const foreign = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
    for (const database of ['hub_inspection', 'postgres', 'template1']) {
      for (const url of [credit.appUrl, credit.migratorUrl]) {
        await expect(rowsOf(foreign(url, database), 'SELECT 1')).rejects.toMatchObject({
          code: INSUFFICIENT_PRIVILEGE,
        });
      }
    }
    await rowsOf(inspection.migratorUrl, 'CREATE TABLE plan AS SELECT 1 AS id');
    expect(await provisionSilo(server, 'inspection')).toEqual(inspection);
    expect(await rowsOf(inspection.appUrl, 'SELECT id FROM plan')).toEqual([{ id: 1 }]);
    await server.stop();
  });
});

describe('Chinese in the embedded database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('has trigrams', async () => {
    await rowsOf(database.migratorUrl, 'CREATE EXTENSION pg_trgm');
    const shared = "SELECT round(similarity('上海市浦东新区食品公司', '浦东新区食品')::numeric, 2) AS part";
    expect(await rowsOf(database.appUrl, shared)).toEqual([{ part: '0.27' }]);
  });

  it('has words for text search and for regular expressions', async () => {
    const words =
      "SELECT to_tsvector('simple', '食品，公司') @@ to_tsquery('simple', '公司') AS found, '公司' ~ '^\\w+$' AS word";
    expect(await rowsOf(database.appUrl, words)).toEqual([{ found: true, word: true }]);
  });

  it('sorts by code point, so that an order is the same on every machine', async () => {
    const sorted = "SELECT string_agg(c, '' ORDER BY c) AS sorted FROM unnest(ARRAY['b', 'B', '中', 'a', '一']) c";
    expect(await rowsOf(database.appUrl, sorted)).toEqual([{ sorted: 'Bab一中' }]);
  });
});
