import type { MetricForm } from './metric';

/** The two numbers of which a figure is made; `denominator` is null for a count. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number | null;
}

/** Between which values a share lies, in basis points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const BASIS = 10_000;
const THOUSAND = 1_000;
/** Standard deviations on each side that hold 95 of 100. */
const Z = 1.959964;

const SCALES: Readonly<Record<Exclude<MetricForm, 'COUNT'>, number>> = { SHARE: BASIS, MEAN: 1, RATE: THOUSAND };

/** The value of a figure as a whole number, halves rounded up; null where there is nothing to divide by. */
export function metricValue(form: MetricForm, { numerator, denominator }: Parts): number | null {
  if (form === 'COUNT') return numerator;
  if (!denominator) return null;
  return Math.floor((2 * numerator * SCALES[form] + denominator) / (2 * denominator));
}

/**
 * The Wilson interval of a share at 95 %: how far it could be off if the rows were a random sample of many; null for what
 * is no share. Risk-led inspections are no random sample, and the definition of a metric says so.
 */
export function shareInterval(form: MetricForm, { numerator, denominator }: Parts): Interval | null {
  if (form !== 'SHARE' || !denominator) return null;
  const n = denominator;
  const p = numerator / n;
  const middle = p + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const scale = BASIS / (1 + (Z * Z) / n);
  return {
    low: Math.max(0, Math.round((middle - spread) * scale)),
    high: Math.min(BASIS, Math.round((middle + spread) * scale)),
  };
}
