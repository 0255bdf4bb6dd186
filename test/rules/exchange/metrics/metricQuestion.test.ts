import { day } from '../../../../kernel/values/day';
import { metricFineness } from '../../../../subgraphs/exchange/rules/metrics/metricFineness';
import { type MetricArgs, metricQuestion } from '../../../../subgraphs/exchange/rules/metrics/metricQuestion';

const TODAY = day('2026-11-22');
const ask = (args: Partial<MetricArgs>) => metricQuestion({ id: 'violation_rate', ...args }, TODAY);

describe('a question about a metric', () => {
  it('is of this year until today unless days are given', () => {
    expect(ask({})).toMatchObject({ from: '2026-01-01', to: '2026-11-22', by: [], filter: {} });
    expect(ask({ to: day('2024-06-30') })).toMatchObject({ from: '2024-01-01', to: '2024-06-30' });
  });

  it('brings its filter to one form: successors of districts, divisions of sections', () => {
    const { filter } = ask({ filter: { district: ['310108', '310106'], industry: ['H'], department: ['SAMR'] } });
    expect(filter).toEqual({ districts: ['310106'], industries: ['61', '62'], departments: ['SAMR'] });
  });

  it.each([
    ['an unknown id', { id: 'best_entities' }, 'UNKNOWN_METRIC'],
    ['a dimension that it does not have', { by: ['MATTER'] }, 'METRIC_DIMENSION_UNFIT'],
    ['the same dimension twice', { by: ['MONTH', 'MONTH'] }, 'METRIC_DIMENSION_UNFIT'],
    ['three dimensions', { by: ['MONTH', 'DISTRICT', 'INDUSTRY'] }, 'METRIC_DIMENSION_UNFIT'],
    ['a filter by what it does not have', { filter: { matter: ['X'] } }, 'METRIC_DIMENSION_UNFIT'],
    ['days the wrong way round', { from: day('2026-03-02'), to: day('2026-03-01') }, 'INVALID_DAY_RANGE'],
    ['an unknown district', { filter: { district: ['999999'] } }, 'UNKNOWN_DISTRICT'],
    ['an unknown department', { filter: { department: ['NOBODY'] } }, 'UNKNOWN_DEPARTMENT'],
    ['a list that is too long', { filter: { district: Array(51).fill('310115') } }, 'FILTER_LIST_TOO_LONG'],
  ] as const)('is refused for %s', (_, args, code) => {
    expect(() => ask(args as Partial<MetricArgs>)).toThrow(expect.objectContaining({ code }));
  });
});

describe('上海市数据条例 38-40: how finely a metric is told to those who may not see its entities', () => {
  const months = { from: day('2026-01-01'), to: day('2026-10-31') };
  const isTold = (args: Partial<MetricArgs>) => metricFineness(ask(args), TODAY).lawful;

  it.each([
    ['whole months', months],
    ['months until today', { from: day('2026-01-01') }],
    ['a leap February', { from: day('2024-02-01'), to: day('2024-02-29') }],
    ['months and districts', { ...months, by: ['MONTH', 'DISTRICT'], filter: { district: ['310115'] } }],
    ['what stands today', { id: 'open_cases' }],
    ['what stood at the end of a month', { id: 'open_cases', to: day('2026-02-28') }],
  ] as const)('%s are told', (_, args) => {
    expect(isTold(args as Partial<MetricArgs>)).toBe(true);
  });

  it.each([
    ['a beginning within a month', { ...months, from: day('2026-01-02') }],
    ['an end within a month', { ...months, to: day('2026-10-30') }],
    ['the day before the end of a leap February', { from: day('2024-02-01'), to: day('2024-02-28') }],
    ['trades', { ...months, by: ['INDUSTRY'] }],
    ['departments', { ...months, by: ['DEPARTMENT'] }],
    ['a filter by trade', { ...months, filter: { industry: ['H'] } }],
    ['what stood on a day within a month', { id: 'open_cases', to: day('2026-02-27') }],
  ] as const)('%s are not', (_, args) => {
    expect(isTold(args as Partial<MetricArgs>)).toBe(false);
  });
});
