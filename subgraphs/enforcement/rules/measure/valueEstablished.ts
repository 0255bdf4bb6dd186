import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PenaltyKind } from '../penaltyAmount';
import type { DiscretionBenchmark } from './discretionBenchmark';

/**
 * Where a benchmark asks for the value of the goods or gains, the value is established first
 *
 * Otherwise nobody could say which benchmark binds, or what its shares come to, and leaving the value out would be a way
 * around all of them. `benchmarks` are those in force for one provision.
 *
 * 《行政处罚法》第三十四条、第四十条
 */
export function valueEstablished(
  benchmarks: readonly DiscretionBenchmark[],
  { kind, value }: { readonly kind: PenaltyKind; readonly value: Fen | null },
): Verdict {
  const asking = benchmarks.find(
    (one) => one.kind === kind && (one.unit === 'VALUE_PPM' || one.valueFrom !== null || one.valueBelow !== null),
  );
  return value === null && asking
    ? unlawful('BENCHMARK_VALUE_MISSING', '行政处罚法 34', { field: 'value', benchmark: asking.number })
    : lawful;
}
