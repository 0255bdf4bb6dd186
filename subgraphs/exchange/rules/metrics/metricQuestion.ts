import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, day, yearOf } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { checkList, distinct, districtOf, divisionsOf } from '../../../../kernel/values/registerConditions';
import type { MetricDimension } from './metric';
import { getMetric, type NamedMetric } from './registry';

type List = readonly string[] | null;

/** Conditions on the rows of a metric as a caller writes them. */
export interface MetricFilterInput {
  readonly district?: List;
  readonly industry?: List;
  readonly department?: List;
  readonly matter?: List;
}

/** What a caller asks of a metric. */
export interface MetricArgs {
  readonly id: string;
  readonly by?: readonly MetricDimension[] | null;
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly filter?: MetricFilterInput | null;
}

/** Conditions checked and brought to one form; absent ones restrict nothing. */
export interface MetricFilter {
  readonly districts?: readonly string[];
  readonly industries?: readonly string[];
  readonly departments?: readonly string[];
  readonly matters?: readonly string[];
}

/** A question about a metric. */
export interface MetricQuestion {
  readonly metric: NamedMetric;
  readonly by: readonly MetricDimension[];
  /** First day of the period; what only stands on a day has none, and `from` says nothing. */
  readonly from: Day;
  readonly to: Day;
  readonly filter: MetricFilter;
}

const MOST_DIMENSIONS = 2;

const OF_FILTER = {
  district: 'DISTRICT',
  industry: 'INDUSTRY',
  department: 'DEPARTMENT',
  matter: 'MATTER',
} as const satisfies Readonly<Record<keyof MetricFilterInput, MetricDimension>>;

function requireDimensions({ id, dimensions }: NamedMetric, by: readonly MetricDimension[], field: string): void {
  const isFit = by.length <= MOST_DIMENSIONS && new Set(by).size === by.length;
  if (isFit && by.every((name) => dimensions.includes(name))) return;
  throw new CataloguedError('METRIC_DIMENSION_UNFIT', { field, received: by.join(' '), metric: id, known: dimensions });
}

function filterOf(metric: NamedMetric, input: MetricFilterInput): MetricFilter {
  for (const [field, dimension] of Object.entries(OF_FILTER)) {
    const list = input[field as keyof MetricFilterInput];
    if (!list) continue;
    requireDimensions(metric, [dimension], `filter.${field}`);
    checkList(field, list);
  }
  const { district, industry, department, matter } = input;
  return {
    ...(district ? { districts: distinct(district.map(districtOf)) } : {}),
    ...(industry ? { industries: distinct(industry.flatMap(divisionsOf)) } : {}),
    ...(department ? { departments: distinct(department.map((code) => getDepartment(code).code)) } : {}),
    ...(matter ? { matters: distinct(matter) } : {}),
  };
}

/**
 * Reads a question about a metric: of this year until today unless days are given. Throws UNKNOWN_METRIC,
 * METRIC_DIMENSION_UNFIT, INVALID_DAY_RANGE, FILTER_LIST_TOO_LONG, UNKNOWN_DISTRICT, UNKNOWN_INDUSTRY or
 * UNKNOWN_DEPARTMENT.
 */
export function metricQuestion(args: MetricArgs, today: Day): MetricQuestion {
  const metric = getMetric(args.id);
  const by = args.by ?? [];
  requireDimensions(metric, by, 'by');
  const to = args.to ?? today;
  const from = args.from ?? day(`${String(yearOf(to)).padStart(4, '0')}-01-01`);
  if (metric.time === 'PERIOD' && from > to) {
    throw new CataloguedError('INVALID_DAY_RANGE', { field: 'from', received: `${from}/${to}` });
  }
  return { metric, by, from, to, filter: filterOf(metric, args.filter ?? {}) };
}
