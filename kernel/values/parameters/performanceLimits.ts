import { CataloguedError } from '../cataloguedError';
import { type Day, day } from '../day';
import { findParameter } from '../parameters';
import { COERCION_LAW, PENALTY_LAW_1996, PENALTY_LAW_2021 } from './afterDecision';

/** One version of a rate or a sum that bounds the performance of a decision. */
export interface PerformanceLimit {
  readonly id: 'SURCHARGE_RATE' | 'SURCHARGE_AT_MOST' | 'CASH_ON_SPOT_AT_MOST';
  /** Millionths of the fine (a day, or in all), or fen. */
  readonly value: number;
  readonly unit: 'PPM' | 'FEN';
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  readonly source: string;
  readonly article: string;
  readonly verified: boolean;
}

const OLD_LAW = {
  effectiveFrom: day(PENALTY_LAW_1996.from),
  effectiveTo: day(PENALTY_LAW_2021.from),
  source: PENALTY_LAW_1996.source,
  verified: false,
};
const LAW = { effectiveFrom: day(PENALTY_LAW_2021.from), source: PENALTY_LAW_2021.source, verified: true };

/** Every version of the rates and sums; those of one id oldest first. */
export const PERFORMANCE_LIMITS: readonly PerformanceLimit[] = [
  { id: 'SURCHARGE_RATE', value: 30_000, unit: 'PPM', ...OLD_LAW, article: '51' },
  { id: 'SURCHARGE_RATE', value: 30_000, unit: 'PPM', ...LAW, article: '72' },
  {
    id: 'SURCHARGE_AT_MOST',
    value: 1_000_000,
    unit: 'PPM',
    effectiveFrom: day(COERCION_LAW.from),
    effectiveTo: day(PENALTY_LAW_2021.from),
    source: COERCION_LAW.source,
    article: '45',
    verified: false,
  },
  { id: 'SURCHARGE_AT_MOST', value: 1_000_000, unit: 'PPM', ...LAW, article: '72' },
  { id: 'CASH_ON_SPOT_AT_MOST', value: 2_000, unit: 'FEN', ...OLD_LAW, article: '47' },
  { id: 'CASH_ON_SPOT_AT_MOST', value: 10_000, unit: 'FEN', ...LAW, article: '68' },
];

/** The version of a rate or sum in force on a day; the first of them for an older day (reading of this project). */
export function performanceLimitOn(id: PerformanceLimit['id'], on: Day): PerformanceLimit {
  const versions = PERFORMANCE_LIMITS.filter((one) => one.id === id);
  const found = findParameter(versions, on) ?? versions[0];
  if (found === undefined) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: on });
  return found;
}
