import type { Day } from '../../../../kernel/values/day';
import { metricValue } from './figure';
import type { MetricDimension } from './metric';
import type { NamedMetric } from './registry';

/** Stands for all departments or districts together; null stands for those not known. */
export const ALL_TOGETHER = '*';

/** A figure of an evaluation. */
export interface EvaluationFigure {
  readonly metric: string;
  readonly department: string | null;
  readonly district: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** What an evaluation is of. */
export interface EvaluationFrame {
  readonly from: Day;
  readonly to: Day;
  readonly cutOff: string;
  readonly life: string;
  readonly seq: string;
}

/** Everything that is frozen. */
export interface EvaluationContent extends EvaluationFrame {
  readonly metrics: readonly {
    readonly id: string;
    readonly definition: string;
    readonly unit: string;
    readonly article: string;
  }[];
  readonly figures: readonly EvaluationFigure[];
}

/** By what the figures of a metric are evaluated: departments, districts, and both, as far as it is split by them. */
export function evaluationDimensions({ dimensions }: NamedMetric): MetricDimension[] {
  return (['DEPARTMENT', 'DISTRICT'] as const).filter((name) => dimensions.includes(name));
}

/** Sums of a metric as the store reads them. */
export interface EvaluatedSums {
  readonly values: readonly (string | null)[];
  readonly level: number;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** The figures of a metric of which `sums` are the sums by its evaluation dimensions. */
export function evaluationFigures(metric: NamedMetric, sums: readonly EvaluatedSums[]): EvaluationFigure[] {
  const by = evaluationDimensions(metric);
  return sums.map(({ values, level, numerator, denominator }) => {
    const told = (name: MetricDimension): string | null => {
      const at = by.indexOf(name);
      const isSummed = at < 0 || (level >> (by.length - 1 - at)) % 2 === 1;
      return isSummed ? ALL_TOGETHER : (values[at] ?? null);
    };
    const parts = { numerator, denominator: metric.form === 'COUNT' ? null : (denominator ?? 0) };
    const value = metricValue(metric.form, parts);
    return { metric: metric.id, department: told('DEPARTMENT'), district: told('DISTRICT'), ...parts, value };
  });
}

const compare = (some: string, other: string): number => (some < other ? -1 : some > other ? 1 : 0);

const place = ({ metric, department, district }: EvaluationFigure): string =>
  JSON.stringify([metric, department ?? '', district ?? '']);

/**
 * The text whose SHA-256 is kept with a frozen evaluation: JSON with members in a fixed order and figures sorted, with
 * the definitions of the day, so that whoever holds the facts can compute it again.
 *
 * 沪府发〔2020〕7号（二十）
 */
export function evaluationContent(
  { from, to, cutOff, life, seq }: EvaluationFrame,
  metrics: readonly NamedMetric[],
  figures: readonly EvaluationFigure[],
): string {
  const content: EvaluationContent = {
    from,
    to,
    cutOff,
    life,
    seq,
    metrics: metrics.map(({ id, definition, unit, article }) => ({ id, definition: definition.zh, unit, article })),
    figures: [...figures]
      .sort((some, other) => compare(place(some), place(other)))
      .map(({ metric, department, district, numerator, denominator, value }) => ({
        metric,
        department,
        district,
        numerator,
        denominator,
        value,
      })),
  };
  return JSON.stringify(content);
}
