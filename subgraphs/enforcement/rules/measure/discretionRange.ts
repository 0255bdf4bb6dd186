import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Fen } from '../../../../kernel/values/money';
import {
  type BenchmarkDegree,
  DISCRETION_DEGREES,
  type DiscretionBenchmark,
  type DiscretionDegree,
} from './discretionBenchmark';

/** What was established in a case. */
export interface CaseCircumstances {
  /** Codes of the circumstances; those that the benchmark does not know are of no weight in it. */
  readonly circumstances: readonly string[];
  /** Value of the goods or gains, in fen; null where it was not established. */
  readonly value: Fen | null;
}

/** The degree to which the circumstances lead, and what it imposes, in fen; the sums are null for kinds without money. */
export interface DiscretionRange {
  readonly degree: DiscretionDegree;
  /** Whether the kind is imposed in this degree at all. */
  readonly imposed: boolean;
  readonly min: Fen | null;
  readonly max: Fen | null;
  readonly statutoryMin: Fen | null;
  readonly statutoryMax: Fen | null;
}

const MILLION = 1_000_000n;

function degreeOf({ degrees }: DiscretionBenchmark, established: readonly string[]): DiscretionDegree {
  const reached = degrees
    .filter(({ circumstances }) => circumstances.some(({ code }) => established.includes(code)))
    .map(({ degree }) => degree);
  const isMixed = reached.includes('HEAVIER') && reached.some((one) => one === 'REDUCED' || one === 'LIGHTER');
  if (isMixed) return 'ORDINARY';
  return DISCRETION_DEGREES.find((one) => one !== 'ORDINARY' && reached.includes(one)) ?? 'ORDINARY';
}

/** A share of a value that stays within the range: its lower end is rounded up, its upper end down. */
function shareOf(ppm: bigint, value: Fen, end: 'LOWER' | 'UPPER'): Fen {
  return (value * ppm + (end === 'LOWER' ? MILLION - 1n : 0n)) / MILLION;
}

function sumsOf(benchmark: DiscretionBenchmark, { min, max }: Pick<BenchmarkDegree, 'min' | 'max'>, value: Fen | null) {
  if (benchmark.unit === 'NONE') return { min: null, max: null };
  if (benchmark.unit === 'FEN') return { min, max };
  if (value === null) {
    throw new CataloguedError('BENCHMARK_VALUE_MISSING', { field: 'value', benchmark: benchmark.number });
  }
  const upper = shareOf(max, value, 'UPPER');
  const lower = shareOf(min, value, 'LOWER');
  return { min: lower < upper ? lower : upper, max: upper };
}

/**
 * The range of a penalty follows from the circumstances
 *
 * Each circumstance that was established leads to the degree that names it; without any the ordinary degree stands. Of
 * several on the lighter side the lightest decides; where some make it lighter and some heavier they are weighed together,
 * which this project reads as the ordinary degree: another one needs its reason. A share of the value is never rounded
 * out of its range. Throws BENCHMARK_VALUE_MISSING where the range is a share of a value that is not known.
 *
 * 《行政处罚法》第三十二条、第三十四条；沪府发〔2020〕7号（十六）
 */
export function discretionRange(
  benchmark: DiscretionBenchmark,
  { circumstances, value }: CaseCircumstances,
): DiscretionRange {
  const degree = degreeOf(benchmark, circumstances);
  const row = benchmark.degrees.find((one) => one.degree === degree);
  const statutory = sumsOf(benchmark, { min: benchmark.statutoryMin, max: benchmark.statutoryMax }, value);
  const range = row ? sumsOf(benchmark, row, value) : { min: null, max: null };
  return { degree, imposed: row !== undefined, ...range, statutoryMin: statutory.min, statutoryMax: statutory.max };
}
