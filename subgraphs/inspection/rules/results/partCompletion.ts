import type { Day } from '../../../../kernel/values/day';
import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What a part is to have results on. */
export interface PartToComplete {
  readonly items: readonly string[];
  /** Day on which a serious refusal to cooperate was flagged; null without one. */
  readonly uncooperativeOn: Day | null;
}

/** The result of one item, as far as completeness goes. */
export interface EnteredItem {
  readonly item: string;
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
}

/**
 * A part is completed when each of its items has its result, with its follow-up
 *
 * What has no result is named. That a result has its codes and its follow-up was judged when it was entered, and is judged
 * again when the fact is written. A serious refusal to cooperate that was flagged on the way is told by a code.
 *
 * DR-20, DR-22, DR-25; 沪府发〔2020〕7号（十一）
 */
export function partCompletion({ items, uncooperativeOn }: PartToComplete, entered: readonly EnteredItem[]): Verdict {
  const missing = items.filter((code) => !entered.some(({ item }) => item === code));
  if (missing.length > 0) return unlawful('RESULTS_MISSING', 'DR-22', { items: missing });
  const isTold = entered.some(({ codeSet, codes }) =>
    codes.some((code) => findResultCode(codeSet, code)?.name === 'NON_COOPERATION'),
  );
  return uncooperativeOn === null || isTold ? lawful : unlawful('NON_COOPERATION_UNTOLD', 'DR-25', { uncooperativeOn });
}
