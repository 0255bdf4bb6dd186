import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DiscretionBenchmark } from './discretionBenchmark';

/**
 * Circumstances by which a penalty is measured are those that a benchmark names
 *
 * Otherwise a slip of the pen would lead to the ordinary degree as if nothing had been established. `benchmarks` are those
 * in force for one provision; where there are none there is nothing to name.
 *
 * 《行政处罚法》第三十四条；沪府发〔2020〕7号（十六）
 */
export function circumstancesKnown(
  circumstances: readonly string[],
  benchmarks: readonly Pick<DiscretionBenchmark, 'degrees'>[],
): Verdict {
  const named = benchmarks.flatMap(({ degrees }) => degrees.flatMap((degree) => degree.circumstances));
  const admitted = [...new Set(named.map(({ code }) => code))];
  const received = circumstances.find((one) => !admitted.includes(one));
  return received === undefined || benchmarks.length === 0
    ? lawful
    : unlawful('VALUE_NOT_ADMITTED', '行政处罚法 34', { field: 'circumstances', received, admitted });
}
