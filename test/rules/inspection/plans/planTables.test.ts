import type { WrittenTable } from '../../../../subgraphs/inspection/rules/plans/planContent';
import { planTables } from '../../../../subgraphs/inspection/rules/plans/planTables';
import { tablesOf, writtenTables } from '../../../../subgraphs/inspection/rules/plans/probabilityTables';
import { LEAST_FACTOR, MOST_FACTOR } from '../../../../subgraphs/inspection/rules/plans/tableClasses';
import { tableMonotone } from '../../../../subgraphs/inspection/rules/plans/tableMonotone';
import { PLAIN_TABLES } from '../../../support/inspection/plantPlan';

const WRITTEN = writtenTables(PLAIN_TABLES);
const replaced = (by: string, changed: Readonly<Record<string, number>>): WrittenTable[] =>
  WRITTEN.map((table) =>
    table.by === by
      ? { by, factors: table.factors.map((one) => ({ ...one, basisPoints: changed[one.class] ?? one.basisPoints })) }
      : table,
  );
const flat = (tables: readonly WrittenTable[]) =>
  tables.map(({ by, factors }) => ({ by, factors: factors.map((one) => ({ ...one, basisPoints: 10_000 })) }));

describe('Measures 12-3, 11e: a probability rests on credit, category and risk, and on nothing else', () => {
  it('accepts the three tables, in any order, and keeps them as they were written', () => {
    expect(planTables(WRITTEN)).toEqual({ lawful: true });
    expect(planTables([...WRITTEN].reverse())).toEqual({ lawful: true });
    expect(tablesOf([...WRITTEN].reverse())).toEqual(PLAIN_TABLES);
  });

  it.each(['LEGAL_FORM', 'ENTERPRISE_TYPE', 'REVENUE', 'PROFIT', 'credit', ''])('refuses a table by %s', (by) => {
    expect(planTables([...WRITTEN, { by, factors: [] }])).toMatchObject({
      code: 'PLAN_TABLE_FORBIDDEN',
      article: '上海市分类监管管理办法 12-3',
      facts: { received: by, admitted: ['CREDIT', 'CATEGORY', 'RISK'] },
    });
  });

  it('refuses a table that is missing or doubled, a class that is missing, doubled or unknown', () => {
    const [credit] = WRITTEN as [WrittenTable];
    const classes = (factors: WrittenTable['factors']) => planTables([{ ...credit, factors }, ...WRITTEN.slice(1)]);
    for (const verdict of [
      planTables(WRITTEN.slice(1)),
      planTables([...WRITTEN, credit]),
      classes(credit.factors.slice(1)),
      classes([...credit.factors, credit.factors[0] as never]),
      classes([...credit.factors, { class: 'D', basisPoints: 10_000 }]),
    ]) {
      expect(verdict).toMatchObject({ code: 'PLAN_TABLES_INCOMPLETE' });
    }
  });
});

describe('DR-9: a worse class is never drawn less often than a better one', () => {
  it.each([
    ['CREDIT', { B: 9_999 }, 'B'],
    ['CATEGORY', { ORDINARY: 4_999 }, 'ORDINARY'],
    ['RISK', { D: 19_999 }, 'D'],
  ])('refuses a fall in %s', (by, changed, at) => {
    expect(planTables(replaced(by, changed as Record<string, number>))).toMatchObject({
      code: 'PLAN_TABLE_NOT_MONOTONE',
      facts: { table: by, class: at },
    });
  });

  it('accepts classes that are alike, and whoever was not judged at the bounds of the others', () => {
    expect(planTables(replaced('CREDIT', { B: 10_000, UNRATED: 5_000 }))).toEqual({ lawful: true });
    expect(planTables(replaced('CREDIT', { UNRATED: 20_000 }))).toEqual({ lawful: true });
  });

  it.each([
    ['CREDIT', { UNRATED: 4_999 }],
    ['CREDIT', { UNRATED: 20_001 }],
    ['RISK', { UNCLASSED: 4_999 }],
    ['RISK', { UNCLASSED: 30_001 }],
  ])('refuses in %s whoever was not judged beyond them: %j', (by, changed) => {
    expect(planTables(replaced(by, changed as unknown as Record<string, number>))).toMatchObject({
      code: 'PLAN_TABLE_NOT_MONOTONE',
    });
  });

  it('agrees with a look at every pair of classes, for all tables of four steps', () => {
    const values = [100, 10_000, 20_000];
    for (const a of values)
      for (const b of values)
        for (const c of values)
          for (const d of values) {
            const named = { A: a, B: b, C: c, D: d, UNCLASSED: a };
            const factors = Object.entries(named).map(([name, basisPoints]) => ({ class: name, basisPoints }));
            expect(tableMonotone({ by: 'RISK', factors }).lawful).toBe(a <= b && b <= c && c <= d);
          }
  });
});

describe('A13: no factor makes immune or certain by itself', () => {
  it.each([
    [LEAST_FACTOR, true],
    [LEAST_FACTOR - 1, false],
    [0, false],
    [150.5, false],
  ])('a factor of %d is fit: %s', (factor, fit) => {
    expect(planTables(replaced('CREDIT', { AAA: factor })).lawful).toBe(fit);
  });

  it('nor one above the highest', () => {
    expect(planTables(replaced('RISK', { D: MOST_FACTOR })).lawful).toBe(true);
    expect(planTables(replaced('RISK', { D: MOST_FACTOR + 1 }))).toMatchObject({ code: 'PLAN_FACTOR_UNFIT' });
  });
});

describe('11e: ratio, frequency and probability are tied to credit, category or risk', () => {
  it('refuses tables that tell no class from another, and accepts one that does', () => {
    expect(planTables(flat(WRITTEN))).toMatchObject({ code: 'PLAN_TABLES_FLAT' });
    expect(planTables([...flat(WRITTEN.slice(0, 2)), ...WRITTEN.slice(2)])).toEqual({ lawful: true });
  });
});
