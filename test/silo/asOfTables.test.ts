import { withClient } from '../../kernel/service/embedded/admin';
import { bringHistories, historyDrift } from '../../kernel/service/history/bringHistories';
import { siloModules } from '../../tools/assembly/siloModules';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { sqlRunner } from '../support/sqlRunner';

const FACT_SILOS = ['credit', 'supervision', 'inspection', 'enforcement'] as const;

describe.each(FACT_SILOS)('the past of %s', (name) => {
  const silo = siloModules[name];
  const tables = silo.past?.tables ?? [];
  let open: OpenSilo;
  beforeAll(async () => {
    open = await openSilo(silo);
  });
  afterAll(() => open.close());
  const asOwner = <T>(work: Parameters<typeof withClient<T>>[1]): Promise<T> => withClient(open.urls.migratorUrl, work);

  it('is kept of every table of facts: of each that says who observed it, when, and when it was recorded', () => {
    const facts = open.database.dataSource.entityMetadatas
      .filter(({ columns }) =>
        ['source_department', 'observed_at', 'recorded_at'].every((column) =>
          columns.some(({ databaseName }) => databaseName === column),
        ),
      )
      .filter(({ columns }) => !columns.some(({ databaseName }) => databaseName === 'superseded_seq'));
    expect(facts.map(({ tableName }) => tableName).sort()).toEqual(tables.map(({ table }) => table).sort());
  });

  it('names the key of each of them', () => {
    for (const { table, key } of tables) {
      const { primaryColumns } = open.database.dataSource.getMetadata(table);
      expect(primaryColumns.map(({ databaseName }) => databaseName)).toEqual(key);
    }
  });

  it('has every column, and one that is added later once it is brought in line again', async () => {
    const [{ table } = { table: '' }] = tables;
    await asOwner(async (client) => {
      expect(await historyDrift(sqlRunner(client), tables)).toEqual([]);
      await client.query(`ALTER TABLE ${table} ADD COLUMN remark text`);
      expect(await historyDrift(sqlRunner(client), tables)).toEqual([`${table}.remark`]);
      await bringHistories(sqlRunner(client), tables);
      expect(await historyDrift(sqlRunner(client), tables)).toEqual([]);
    });
  });

  it('can be read by whoever serves through its views alone', async () => {
    for (const { table } of tables) {
      const run = (sql: string) => open.database.transaction((client) => client.query(sql));
      for (const verb of ['SELECT * FROM', 'DELETE FROM']) {
        await expect(run(`${verb} ${table}_earlier`)).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});
