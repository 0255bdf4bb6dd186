import { FACT_SILOS } from '../../kernel/values/silos';
import { siloModules } from '../../tools/assembly/siloModules';
import { SAMPLE_DAY } from '../../tools/generate/city';
import { generateCity } from '../../tools/generate/generateCity';
import { openCityDatabases } from '../support/openCity';

let city: Awaited<ReturnType<typeof openCityDatabases>>;

beforeAll(async () => {
  city = await openCityDatabases();
}, 60_000);

afterAll(() => city?.drop());

/** Whose record each is, and under which number, in the table of a silo that has one of most businesses. */
const FACTS: Readonly<Record<(typeof FACT_SILOS)[number], string>> = {
  credit: 'SELECT uscc AS id, name, source_record_id FROM market_entity',
  supervision: 'SELECT id, uscc, matter_code, since::text, source_record_id FROM category_assignment',
  inspection: 'SELECT id, uscc, scheduled_on::text, stage, source_record_id FROM inspection',
  enforcement: 'SELECT id, uscc, case_number, stage, source_record_id FROM enforcement_case',
};

/** Rows of every table of a silo that can be read, by table. */
async function counts(silo: (typeof FACT_SILOS)[number]): Promise<Record<string, number>> {
  const { dataSource } = city.databases.get(silo) as NonNullable<ReturnType<typeof city.databases.get>>;
  const tables = dataSource.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !(siloModules[silo].writeOnly ?? []).includes(table));
  const rows = tables.map(async (table): Promise<[string, number]> => {
    const [row] = await dataSource.query(`SELECT count(*)::int AS n FROM ${table}`);
    return [table, row.n];
  });
  return Object.fromEntries(await Promise.all(rows));
}

const allCounts = async () => Object.fromEntries(await Promise.all(FACT_SILOS.map(async (s) => [s, await counts(s)])));

describe('generating the sample city', () => {
  it('adds new businesses to every silo, tells its progress, and stores nothing when run again', async () => {
    const said: string[] = [];
    const options = {
      entities: 40,
      seed: 'twice',
      today: SAMPLE_DAY,
      onProgress: (message: string) => said.push(message),
    };
    const before = await allCounts();
    await generateCity({ databases: city.databases, ...options });
    const once = await allCounts();
    for (const silo of FACT_SILOS) expect(once[silo].outbox).toBeGreaterThan(before[silo].outbox);
    expect(said.filter((message) => message.endsWith('40 businesses stored'))).toHaveLength(FACT_SILOS.length + 1);
    await generateCity({ databases: city.databases, ...options });
    expect(await allCounts()).toEqual(once);
  });

  it('puts a second city beside the first: new businesses in every silo, and no record of the first is changed', async () => {
    const whole = (silo: (typeof FACT_SILOS)[number]) => city.databases.get(silo)?.dataSource.query(FACTS[silo]);
    const before = Object.fromEntries(await Promise.all(FACT_SILOS.map(async (silo) => [silo, await whole(silo)])));
    await generateCity({ databases: city.databases, entities: 2_500, seed: 'another', today: SAMPLE_DAY });
    for (const silo of FACT_SILOS) {
      const after = new Map(((await whole(silo)) as { id: string }[]).map((row) => [row.id, row]));
      const known = before[silo] as { id: string }[];
      expect(after.size).toBeGreaterThan(known.length + 100);
      expect(known.map(({ id }) => after.get(id))).toEqual(known);
    }
  }, 120_000);

  it('leaves out a silo whose database is not here', async () => {
    const before = await allCounts();
    const credit = city.databases.get('credit');
    const databases = new Map(credit ? [['credit' as const, credit]] : []);
    await generateCity({ databases, entities: 30, seed: 'alone', today: SAMPLE_DAY });
    const after = await allCounts();
    expect(after.credit.outbox).toBeGreaterThan(before.credit.outbox);
    expect({ ...after, credit: null }).toEqual({ ...before, credit: null });
  });
});
