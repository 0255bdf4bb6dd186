import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import {
  METRIC_AREAS,
  METRIC_DIMENSIONS,
  type MetricForm,
  type MetricUnit,
} from '../../../../subgraphs/exchange/rules/metrics/metric';
import { getMetric, METRICS, metricsOf } from '../../../../subgraphs/exchange/rules/metrics/registry';

const CHINESE = /\p{Script=Han}/u;
const UNITS: Readonly<Record<MetricForm, readonly MetricUnit[]>> = {
  COUNT: ['COUNT'],
  SHARE: ['BASIS_POINTS'],
  MEAN: ['DAYS', 'BASIS_POINTS'],
  RATE: ['PER_THOUSAND_ENTITIES'],
};

describe('沪府发〔2020〕7号（二十）: the registry of metrics', () => {
  it('has metrics of every area, each id once and in the form of an id', () => {
    const ids = METRICS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(id))).toEqual([]);
    for (const area of METRIC_AREAS) expect(metricsOf(area).length).toBeGreaterThan(3);
    expect(metricsOf(null)).toBe(METRICS);
  });

  it.each(METRICS.map((metric) => [metric.id, metric] as const))(
    '%s is defined once, in both languages',
    (_, metric) => {
      const told = [
        metric.name,
        metric.definition,
        metric.numerator,
        ...(metric.denominator ? [metric.denominator] : []),
      ];
      expect(told.filter(({ zh, en }) => !CHINESE.test(zh) || CHINESE.test(en) || en === '')).toEqual([]);
      expect(metric.article).toMatch(/二十/);
      expect(UNITS[metric.form]).toContain(metric.unit);
      expect(metric.denominator === null).toBe(metric.form === 'COUNT');
    },
  );

  it.each(METRICS.map((metric) => [metric.id, metric] as const))('%s rests on fields of the schema', (_, metric) => {
    expect(metric.coordinates.filter((coordinate) => !citySharing().has(coordinate))).toEqual([]);
    expect(metric.coordinates.length).toBeGreaterThan(0);
  });

  it('tells a metric of its id and says which there are when there is none', () => {
    expect(getMetric('open_cases')).toMatchObject({ id: 'open_cases', unit: 'COUNT' });
    expect(() => getMetric('open_cases ')).toThrow(CataloguedError);
  });
});

describe('分类监管管理办法 24: supervised subjects are not ranked', () => {
  it('has no dimension that tells single entities apart', () => {
    expect([...METRIC_DIMENSIONS].sort()).toEqual(['DEPARTMENT', 'DISTRICT', 'INDUSTRY', 'MATTER', 'MONTH']);
    for (const { dimensions } of METRICS)
      expect(dimensions.filter((name) => !METRIC_DIMENSIONS.includes(name))).toEqual([]);
  });

  it('splits what stands on a day by no month', () => {
    const standing = METRICS.filter(({ time }) => time === 'STANDING');
    expect(standing.length).toBeGreaterThan(0);
    expect(standing.filter(({ dimensions }) => dimensions.includes('MONTH'))).toEqual([]);
  });
});
