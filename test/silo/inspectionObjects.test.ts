import { day } from '../../kernel/values/day';
import { inspection } from '../../subgraphs/inspection';
import type { ObjectFact } from '../../subgraphs/inspection/rules/objects/objectFact';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import { categorised, codeOf, graded, registered } from '../support/inspection/objects';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(inspection);
});
afterEach(() => silo.close());

const keep = (...facts: ObjectFact[]) => storeObjects(silo.database, facts);
const read = (sql: string) => silo.database.dataSource.query(sql);
const LATER = '2026-03-01T00:00:00Z';
const EARLIER = '2025-12-01T00:00:00Z';

async function object(n = 0): Promise<Record<string, unknown>> {
  const [row] = await read(`SELECT state, district, credit_grade, rated_on::text, risk_class, size_class,
    credit_record FROM inspection_object WHERE uscc = '${codeOf(n)}'`);
  return row;
}

const rated = (value: string, on: string, changed: object = {}): ObjectFact => ({
  ...graded(0, 'RATING', value, on),
  ...({ record: `DEVELOPMENT_REFORM/${on}` } as object),
  ...changed,
});
const withdrawn = (of: 'RATING' | 'CATEGORY', record: string, observedAt = LATER): ObjectFact => ({
  about: 'WITHDRAWN',
  of,
  uscc: codeOf(0),
  record,
  observedAt,
});

describe('DR-4: dated copies of objects', () => {
  it('keep what was observed last, in whatever order it is told', async () => {
    await keep(registered(0, { district: '310101', observedAt: LATER }));
    await keep(registered(0), registered(0, { state: 'SUSPENDED', observedAt: EARLIER }));
    expect(await object()).toMatchObject({ district: '310101', state: 'IN_OPERATION', size_class: 'UNDER_1M' });
    await keep(registered(0, { state: 'REVOKED', observedAt: LATER }), registered(0, { observedAt: EARLIER }));
    expect(await object()).toMatchObject({ state: 'REVOKED' });
  });

  it('change nothing, not a row, when the same is told again', async () => {
    const listing = { uscc: codeOf(0), observedAt: LATER, matter: 'FOOD_SERVICE', from: day('2026-01-01') };
    const facts: ObjectFact[] = [
      registered(0),
      graded(0, 'RATING', 'B'),
      graded(0, 'RISK', 'C'),
      categorised(0, 'HIGHER'),
      { about: 'KEY_LIST', ...listing, record: 'SAMR/key', department: 'SAMR', to: null },
      { about: 'SANDBOX', ...listing, record: 'SAMR/SB', until: day('2026-06-01') },
    ];
    const versions = async () => {
      const tables = ['inspection_object', 'object_category', 'object_key_list', 'object_sandbox'];
      const rows = await Promise.all(tables.map((table) => read(`SELECT xmin, ctid, * FROM ${table}`)));
      return JSON.stringify(rows);
    };
    await keep(...facts);
    const before = await versions();
    await keep(...facts, ...facts);
    expect(await versions()).toBe(before);
    expect(before).toContain('HIGHER');
  });

  it('hold a grade that comes before the entry of the register, which makes no object of it', async () => {
    await keep(graded(0, 'RISK', 'D'));
    expect(await object()).toMatchObject({ state: null, risk_class: 'D' });
    await keep(registered(0));
    expect(await object()).toMatchObject({ state: 'IN_OPERATION', risk_class: 'D' });
  });
});

describe('grades of objects', () => {
  it('are the latest by their day, and of one record the account observed last', async () => {
    await keep(rated('C', '2026-02-01'), rated('AAA', '2025-02-01', { observedAt: LATER }));
    expect(await object()).toMatchObject({ credit_grade: 'C', rated_on: '2026-02-01' });
    await keep(rated('B', '2026-02-01', { observedAt: LATER }));
    expect(await object()).toMatchObject({ credit_grade: 'B' });
    await keep(rated('AA', '2026-02-01', { observedAt: EARLIER }));
    expect(await object()).toMatchObject({ credit_grade: 'B' });
  });

  it('are undone by their withdrawal, and an earlier account of them does not come back', async () => {
    await keep(registered(0), rated('C', '2026-02-01'));
    await keep(withdrawn('RATING', 'DEVELOPMENT_REFORM/2026-02-01'), rated('C', '2026-02-01'));
    expect(await object()).toMatchObject({ credit_grade: null, rated_on: null });
    await keep(rated('C', '2026-02-01'));
    expect(await object()).toMatchObject({ credit_grade: null });
    await keep(rated('A', '2026-04-01'));
    expect(await object()).toMatchObject({ credit_grade: 'A' });
  });

  it('are not undone by the withdrawal of another record', async () => {
    await keep(rated('C', '2026-02-01'), withdrawn('RATING', 'DEVELOPMENT_REFORM/2025-02-01'));
    expect(await object()).toMatchObject({ credit_grade: 'C' });
  });
});

describe('Measures 5: categories of objects', () => {
  const categories = () => read('SELECT category, until::text, measure_plan FROM object_category ORDER BY since');

  it('are kept decision by decision, each with its measures and its end once it has one', async () => {
    await keep(categorised(0, 'HIGHER', { measurePlan: 'M-HIGHER' }));
    const ended = { until: day('2026-06-01'), observedAt: LATER, measurePlan: 'M-HIGHER' };
    await keep(
      categorised(0, 'HIGHER', ended),
      categorised(0, 'LOWER', { record: 'SAMR/2', since: day('2026-06-01') }),
    );
    expect(await categories()).toEqual([
      { category: 'HIGHER', until: '2026-06-01', measure_plan: 'M-HIGHER' },
      { category: 'LOWER', until: null, measure_plan: null },
    ]);
  });

  it('are taken away by their withdrawal', async () => {
    await keep(categorised(0, 'HIGHER'), withdrawn('CATEGORY', 'SAMR/category-0'));
    expect(await categories()).toEqual([]);
    await keep(categorised(0, 'HIGHER'));
    await keep(withdrawn('CATEGORY', 'SAMR/category-0', EARLIER));
    expect(await categories()).toHaveLength(1);
    await keep(withdrawn('CATEGORY', 'SAMR/category-0'));
    expect(await categories()).toEqual([]);
  });
});
