import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { MANAGEMENT_BENEFIT } from './managementBenefit';
import type { Metric, MetricArea } from './metric';
import { SOCIAL_EFFECT } from './socialEffect';
import { WORK_EFFICIENCY } from './workEfficiency';

const ALL = { ...WORK_EFFICIENCY, ...SOCIAL_EFFECT, ...MANAGEMENT_BENEFIT };

/** The name of a metric. */
export type MetricId = keyof typeof ALL;

/** A metric under its name. */
export type NamedMetric = Metric & { readonly id: MetricId };

/**
 * Every figure of dashboards and reports, each with its one definition
 *
 * Departments and districts are compared by them, supervised subjects never: no metric is split by entity.
 *
 * 沪府发〔2020〕7号（二十）；《上海市分类监管管理办法》第二十四条
 */
export const METRICS: readonly NamedMetric[] = (Object.keys(ALL) as MetricId[]).map((id) => ({ id, ...ALL[id] }));

/** The metrics of an area, or all. */
export function metricsOf(area: MetricArea | null | undefined): readonly NamedMetric[] {
  return area ? METRICS.filter((metric) => metric.area === area) : METRICS;
}

/** The metric of a name. Throws UNKNOWN_METRIC. */
export function getMetric(id: string): NamedMetric {
  const found = METRICS.find((metric) => metric.id === id);
  if (!found)
    throw new CataloguedError('UNKNOWN_METRIC', { field: 'id', received: id, known: METRICS.map((m) => m.id) });
  return found;
}
