import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { credit } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import type { CityEntity } from '../../tools/generate/cityEntity';
import { generateCredit } from '../../tools/generate/credit';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { SUPERVISION_EXAMPLES } from '../../tools/generate/supervisionExamples';
import { CITY_SIZE } from '../support/openCity';
import { type OpenSilo, openSilo } from '../support/openSilo';

const CITY = [...cityEntities({ entities: CITY_SIZE, seed: 'tests', today: SAMPLE_DAY })];
const NAMED: readonly string[] = [...DOCUMENTED_ENTITIES, ...SUPERVISION_EXAMPLES].map(({ uscc }) => uscc);
/** Tables of work; what is in them is about an entity each. */
const WORK = ['commitment', 'list_candidate', 'list_entry', 'credit_measure', 'credit_repair', 'credit_objection'];
const FACTS = [
  'annual_report',
  'own_event',
  'self_declaration',
  'accident_report',
  'third_party_evidence',
  'industry_rating',
];

let silo: OpenSilo;

beforeAll(async () => {
  silo = await openSilo(credit, 'credit_sample_city', (database) => generateCredit(database, CITY));
}, 120_000);
afterAll(() => silo.close());

const query = (sql: string): Promise<Record<string, unknown>[]> => silo.database.dataSource.query(sql);

/** How many rows of a table have each value of an expression. */
async function countBy(of: string, table: string): Promise<Record<string, number>> {
  const rows = await query(`SELECT ${of} AS key, count(*)::int AS n FROM ${table} GROUP BY 1 ORDER BY 1`);
  return Object.fromEntries(rows.map(({ key, n }) => [String(key), n as number]));
}

async function rowsOf(open: OpenSilo): Promise<Record<string, number>> {
  const tables = open.database.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await open.count(table)])));
}

describe('the credit files of the sample city', () => {
  it('have reports of the year before, most in time, some late, some missing', async () => {
    const filed = await countBy(`submitted_on <= '2026-06-30'`, 'annual_report');
    expect(await countBy('report_year', 'annual_report')).toEqual({ 2025: (filed.true ?? 0) + (filed.false ?? 0) });
    expect(filed.true).toBeGreaterThan(400);
    expect(filed.false).toBeGreaterThan(10);
    const missing = `market_entity m WHERE state = 'IN_OPERATION' AND registered_on < '2026-01-01'
      AND NOT EXISTS (SELECT FROM annual_report a WHERE a.uscc = m.uscc)`;
    expect(await silo.count(missing)).toBeGreaterThan(10);
  });

  it('have accidents of two departments, one of them withdrawn', async () => {
    expect(Object.keys(await countBy('source_department', 'accident_report'))).toEqual(['EMERGENCY', 'SAMR']);
    expect((await countBy('standing', 'accident_report')).WITHDRAWN).toBe(1);
  });

  it('have entities that are rated by the schemes of all four industries', async () => {
    const rated = await query(
      'SELECT uscc FROM industry_rating GROUP BY uscc HAVING count(DISTINCT scheme_id) = 4 ORDER BY uscc',
    );
    expect(rated.length).toBeGreaterThan(1);
  });

  it('have something of every kind', async () => {
    for (const table of FACTS) expect(await silo.count(table)).toBeGreaterThan(2);
    const events = await countBy(
      `CASE WHEN publicised_on IS NULL THEN 'OPEN' WHEN publicised_on > occurred_on + 40 THEN 'LATE' ELSE 'IN_TIME' END`,
      'own_event',
    );
    expect(Object.keys(events)).toEqual(['IN_TIME', 'LATE', 'OPEN']);
  });
});

describe('the credit work of the sample city', () => {
  it('holds commitments in every state', async () => {
    const one = { BREACH_FOUND: 1, FIXED: 1, KEPT: 1, MADE: 1, ORDERED: 1, REVOKED: 1 };
    expect(await countBy('state', 'commitment')).toEqual(one);
  });

  it('holds candidates, and entries of both lists, with what is overdue', async () => {
    expect(await countBy('state', 'list_candidate')).toEqual({ DISMISSED: 2, OPEN: 6, PROPOSED: 4 });
    expect(await countBy('state', `list_entry WHERE list = 'ABNORMAL_OPERATION'`)).toEqual({
      LISTED: 21,
      PROPOSED: 4,
      REMOVAL_APPLIED: 2,
      REMOVED: 3,
    });
    expect(Object.keys(await countBy('ground', `list_entry WHERE list = 'ABNORMAL_OPERATION'`))).toHaveLength(4);
    expect(await countBy('state', `list_entry WHERE list = 'SERIOUS_DISHONESTY'`)).toEqual({
      HEARD: 1,
      LISTED: 3,
      NOTICED: 1,
      REMOVED: 1,
    });
    expect(await silo.count(`list_entry WHERE removal_ground = 'TERM_OVER'`)).toBe(1);
    expect(await silo.count(`list_entry WHERE state = 'PROPOSED' AND due_on < '${SAMPLE_DAY}'`)).toBe(1);
    expect(await silo.count(`list_entry WHERE state = 'REMOVAL_APPLIED' AND removal_due_on < '${SAMPLE_DAY}'`)).toBe(1);
  });

  it('holds sanctions and rewards, with feedback that is overdue and one that is still to be stopped', async () => {
    expect(await countBy(`kind || ' ' || state`, 'credit_measure')).toEqual({
      'REWARD IN_FORCE': 3,
      'REWARD PROPOSED': 1,
      'SANCTION IN_FORCE': 5,
      'SANCTION LIFTED': 2,
      'SANCTION PROPOSED': 1,
    });
    const overdue = `state = 'IN_FORCE' AND feedback_on IS NULL AND feedback_due_on < '${SAMPLE_DAY}'`;
    expect(await silo.count(`credit_measure WHERE ${overdue}`)).toBe(1);
    expect(await silo.count(`credit_measure WHERE state = 'LIFTED' AND stopped_on IS NULL`)).toBe(1);
  });

  it('holds repairs and objections, with what is late', async () => {
    expect(await countBy('state', 'credit_repair')).toEqual({ GRANTED: 1, RECEIVED: 1, REFUSED: 1, SHARED: 1 });
    expect(await silo.count(`credit_repair WHERE state = 'GRANTED' AND share_due_on < '${SAMPLE_DAY}'`)).toBe(1);
    expect(await countBy('state', 'credit_objection')).toEqual({ DELETING: 1, FORWARDED: 1, MARKED: 1, RAISED: 1 });
    expect(await silo.count(`credit_objection WHERE state = 'RAISED' AND due_on < '${SAMPLE_DAY}'`)).toBe(1);
  });

  it('holds penalties with days of the publicity system, and seals those whose five years are over', async () => {
    expect(await silo.count('penalty_publication WHERE necips_published_on IS NOT NULL')).toBe(3);
    expect(await silo.count('penalty_publication WHERE safety_field')).toBe(1);
    expect(await silo.count('penalty_publication WHERE low_fine')).toBe(1);
    expect(await silo.count(`credit_record WHERE publication_state = 'LAPSED'`)).toBe(2);
  });

  it('is about no business that the pages name', async () => {
    for (const table of WORK) {
      const about = await query(`SELECT DISTINCT uscc FROM ${table}`);
      expect(about.filter(({ uscc }) => NAMED.includes(String(uscc)))).toEqual([]);
    }
  });
});

describe('generating the credit work again', () => {
  it('does nothing for the same city, and begins no second past for another one', async () => {
    const before = await rowsOf(silo);
    await generateCredit(silo.database, CITY);
    expect(await rowsOf(silo)).toEqual(before);
    await generateCredit(silo.database, cityEntities({ entities: 60, seed: 'other', today: SAMPLE_DAY }));
    const after = await rowsOf(silo);
    for (const table of WORK) expect(after[table]).toBe(before[table]);
  }, 60_000);

  const city = (entities: number, today = SAMPLE_DAY): Iterable<CityEntity> =>
    cityEntities({ entities, seed: 'small', today });

  /** The database, which fails after so many transactions. */
  function failingAfter(database: SiloDatabase, transactions: number): SiloDatabase {
    let left = transactions;
    const transaction: SiloDatabase['transaction'] = (work) => {
      left -= 1;
      if (left < 0) throw new Error('cut off');
      return database.transaction(work);
    };
    return { ...database, transaction };
  }

  it('goes on where it was cut off, and does nothing twice', async () => {
    const [whole, cut] = [await openSilo(credit), await openSilo(credit)];
    await generateCredit(whole.database, city(40));
    const goesThrough = (transactions: number): Promise<boolean> =>
      generateCredit(failingAfter(cut.database, transactions), city(40)).then(
        () => true,
        (error: Error) => {
          if (error.message !== 'cut off') throw error;
          return false;
        },
      );
    let cuts = 0;
    for (let transactions = 30; !(await goesThrough(transactions)); transactions += 40) cuts += 1;
    expect(cuts).toBeGreaterThan(3);
    expect(await rowsOf(cut)).toEqual(await rowsOf(whole));
    for (const open of [whole, cut]) await open.close();
  }, 60_000);

  it('has its whole past in a city of forty, and none where there are the named businesses alone', async () => {
    const small = await openSilo(credit);
    await generateCredit(small.database, city(30));
    expect(await small.count('credit_event')).toBe(0);
    await generateCredit(small.database, city(40));
    expect(await small.count('list_entry')).toBe(36);
    expect(await small.count('credit_measure')).toBe(12);
    await small.close();
  }, 60_000);
});
