import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { mergeResolvers } from '../../../../kernel/service/mergeResolvers';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import type { MetricArea } from '../../rules/metrics/metric';
import { metricsOf, type NamedMetric } from '../../rules/metrics/registry';
import type { ExchangeContext } from '../exchangeContext';
import { evaluationResolvers } from './evaluationResolvers';
import { resourcesOf } from './metricAccess';
import { metricFigure } from './metricFigure';
import { metricRowResolvers, metricRows } from './metricRows';

const LIST = 'metrics';
const ORDER = [{ sql: 'place', field: 'place', type: 'bigint' }] as const;

function metrics(
  _: unknown,
  args: PageArgs & { readonly area?: MetricArea | null },
  { store: { cursorKey } }: ExchangeContext,
): Connection {
  const all = metricsOf(args.area);
  const scope = args.area ?? '';
  const [after] = args.after ? decodeCursor(`${LIST}\n${scope}`, args.after, cursorKey) : [];
  const first = after === undefined ? 0 : Number(after) + 1;
  const rows = all.slice(first, first + pageSize(args.first) + 1).map((one, i) => ({ ...one, place: first + i }));
  return toConnection({ name: LIST, order: ORDER }, { total: all.length, rows }, { ...args, scope, cursorKey });
}

/** The registry of metrics, their figures and rows, and frozen evaluations. */
export const metricResolvers = mergeResolvers([
  {
    Query: { metrics, metric: metricFigure, metricRows },
    Metric: {
      name: ({ name }: NamedMetric) => name.zh,
      nameEn: ({ name }: NamedMetric) => name.en,
      definition: ({ definition }: NamedMetric) => definition.zh,
      definitionEn: ({ definition }: NamedMetric) => definition.en,
      numerator: ({ numerator }: NamedMetric) => numerator.zh,
      numeratorEn: ({ numerator }: NamedMetric) => numerator.en,
      denominator: ({ denominator }: NamedMetric) => denominator?.zh ?? null,
      denominatorEn: ({ denominator }: NamedMetric) => denominator?.en ?? null,
      resources: resourcesOf,
    },
    MetricRow: metricRowResolvers,
  },
  evaluationResolvers,
]);
