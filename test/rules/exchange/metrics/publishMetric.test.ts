import type { MetricForm } from '../../../../subgraphs/exchange/rules/metrics/metric';
import { protectParts } from '../../../../subgraphs/exchange/rules/metrics/protectParts';
import { type MetricCell, publishMetric } from '../../../../subgraphs/exchange/rules/metrics/publishMetric';

const disclosure = { below: 10, roundedTo: 5 };
/** [facts of the numerator, their entities, facts in all, their entities] */
type Numbers = readonly [number, number, number | null, number];
const partsOf = ([numerator, numeratorEntities, denominator, entities]: Numbers) => ({
  ...{ numerator, numeratorEntities, denominator, entities },
});

describe('上海市数据条例 38-40: what is told of a cell of a metric', () => {
  it.each([
    ['a count about ten entities', 'COUNT', [12, 10, null, 10], { numerator: 10, denominator: null }],
    ['a share, both numbers rounded down', 'SHARE', [13, 12, 47, 40], { numerator: 10, denominator: 45 }],
    ['nearly all of a share, as ten fewer', 'SHARE', [40, 40, 40, 40], { numerator: 30, denominator: 40 }],
    ['a mean, rounded to its unit', 'MEAN', [207, 20, 21, 20], { numerator: 200, denominator: 20 }],
    ['a rate by the entities that everybody knows', 'RATE', [23, 12, 0, 12], { numerator: 20, denominator: 0 }],
    ['the entities of a rate', 'RATE', [0, 0, 7, 7], { numerator: 0, denominator: 7 }],
  ] as const)('%s is told', (_, form, numbers, told) => {
    expect(protectParts(form, partsOf(numbers), disclosure)).toEqual(told);
  });

  it.each([
    ['a count of many facts about nine entities', 'COUNT', [90, 9, null, 9]],
    ['a share of nine', 'SHARE', [9, 9, 50, 40]],
    ['a share about nine entities of many facts', 'SHARE', [30, 9, 50, 40]],
    ['a share of few', 'SHARE', [9, 9, 9, 9]],
    ['all but nine entities of few', 'SHARE', [19, 19, 19, 19]],
    ['a mean about nine entities', 'MEAN', [900, 9, 90, 9]],
    ['visits to nine entities', 'RATE', [50, 9, 0, 9]],
  ] as const)('%s is not told', (_, form, numbers) => {
    expect(protectParts(form, partsOf(numbers), disclosure)).toBeNull();
  });
});

const cell = (values: readonly string[], numbers: Numbers): MetricCell => ({ values, ...partsOf(numbers) });
const publish = (form: MetricForm, cells: readonly MetricCell[], by: readonly number[]) =>
  publishMetric({ form, cells, by, disclosure });

describe('what is told of a metric', () => {
  const cells = [
    cell(['2026-01', '310115'], [13, 12, 47, 40]),
    cell(['2026-01', '310104'], [9, 9, 40, 40]),
    cell(['2026-02', '310115'], [22, 20, 60, 50]),
  ];

  it('is the sum of the cells that may be told, whichever way it is split', () => {
    const total = { numerator: 30, denominator: 105 };
    expect(publish('SHARE', cells, [])).toEqual({ total, rows: [] });
    expect(publish('SHARE', cells, [1])).toEqual({ total, rows: [{ values: ['310115'], ...total }] });
    expect(publish('SHARE', cells, [0])).toEqual({
      total,
      rows: [
        { values: ['2026-01'], numerator: 10, denominator: 45 },
        { values: ['2026-02'], numerator: 20, denominator: 60 },
      ],
    });
  });

  it('is nothing where no cell may be told', () => {
    expect(publish('COUNT', [cell(['2026-01', '310115'], [9, 9, null, 9])], [0])).toEqual({ total: null, rows: [] });
  });

  it('is no rate of a district of whose visits nothing may be told', () => {
    const entities = [cell(['', '310115'], [0, 0, 300, 300]), cell(['', '310104'], [0, 0, 200, 200])];
    const visits = [cell(['2026-01', '310115'], [30, 20, 0, 20]), cell(['2026-01', '310104'], [3, 3, 0, 3])];
    expect(publish('RATE', [...entities, ...visits], [1])).toEqual({
      total: { numerator: 30, denominator: 500 },
      rows: [{ values: ['310115'], numerator: 30, denominator: 300 }],
    });
    expect(publish('RATE', entities, []).total).toBeNull();
  });
});
