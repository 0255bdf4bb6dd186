import type { Fen } from '../../../../kernel/values/money';
import type { PenaltyKind } from '../penaltyAmount';
import type { DiscretionBenchmark } from './discretionBenchmark';

/** For whom and what a benchmark is looked for. */
export interface BenchmarkWanted {
  /** The department that decides. */
  readonly authority: string;
  readonly kind: PenaltyKind;
  /** Value of the goods or gains, in fen; null where it was not established. */
  readonly value: Fen | null;
}

function fitsValue({ valueFrom, valueBelow }: DiscretionBenchmark, value: Fen | null): boolean {
  if (valueFrom === null && valueBelow === null) return true;
  return value !== null && (valueFrom === null || value >= valueFrom) && (valueBelow === null || value < valueBelow);
}

/**
 * The benchmark of a kind of penalty: that of the deciding office itself, and otherwise that of the department above it
 *
 * `benchmarks` are those in force for one provision. Undefined where none is made for the kind and the value: the law
 * alone binds then. That the office's own, more particular one goes first is this project's reading.
 *
 * 《行政处罚法》第三十四条
 */
export function applicableBenchmark(
  benchmarks: readonly DiscretionBenchmark[],
  { authority, kind, value }: BenchmarkWanted,
): DiscretionBenchmark | undefined {
  const fitting = benchmarks.filter((one) => one.kind === kind && fitsValue(one, value));
  return fitting.find((one) => one.authority === authority) ?? fitting[0];
}
