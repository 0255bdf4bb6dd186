import type { Day } from '../../../kernel/values/day';
import { findFollowUp } from '../../../kernel/values/reference/followUps';
import type { ResultCodeSet } from '../../../kernel/values/reference/resultCodes';
import { resultCombination } from '../../../kernel/values/reference/resultCombination';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** What is done about a result; `completedOn` is null while it is pending. */
export interface FollowUp {
  readonly kind: string;
  readonly note: string | null;
  readonly completedOn: Day | null;
}

/** The result of one inspected item. */
export interface ItemResult {
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
  readonly followUp: FollowUp | null;
}

/** Codes of the current list that ask for something to be done: a pending problem, a serious refusal. */
const ASKS_FOR_FOLLOW_UP = ['A', '8'];

/**
 * A result is a lawful set of codes, and a problem has its follow-up
 *
 * The codes stand together as their list allows. A problem that is pending, or a serious refusal to cooperate, is followed
 * up by something other than nothing; what is called "other" is told in words.
 *
 * No text read states it: working systems of random inspection ask for it, and the exclusions are this project's reading.
 */
export function itemResult({ codeSet, codes, followUp }: ItemResult): Verdict {
  const combination = resultCombination(codeSet, codes);
  if (!combination.lawful) return combination;
  const known = followUp === null ? undefined : findFollowUp(followUp.kind);
  const asked = codeSet === 'ITEM_RESULTS' && codes.some((code) => ASKS_FOR_FOLLOW_UP.includes(code));
  const given = known !== undefined && !(asked && known.code === 'NONE_NEEDED');
  const told = !known?.needsText || (followUp?.note ?? '').trim() !== '';
  return given && told
    ? lawful
    : unlawful('FOLLOW_UP_MISSING', '双随机平台后续处置要求', { codeSet, codes, followUp: followUp?.kind ?? null });
}
