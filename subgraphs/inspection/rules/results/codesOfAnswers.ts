import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { ChecklistAnswer } from './checklistAnswers';

/** Codes under which nobody could look at anything: each answer is "not applicable". */
const NOTHING_SEEN = [
  'UNREACHABLE',
  'NO_RELEVANT_BUSINESS',
  'CLOSED_OR_LIQUIDATING',
  'DEREGISTERED',
  'LICENCE_REVOKED',
  'REGISTRATION_VOIDED',
  'MOVED_OUT',
];
/** Codes that tell of a problem on site. */
const FOUND = ['PENDING_FOLLOW_UP', 'CORRECTED', 'NON_COOPERATION'];

/**
 * The codes say the same as the answers
 *
 * A problem among the answers has the code of one; "no problem found" has none. Where nothing could be seen, because the
 * enterprise was not there or does no such business, no point passes either. An item without a checklist is told by its
 * codes alone.
 *
 * DR-21, as this project reads it: no text read states it.
 */
export function codesOfAnswers(
  codeSet: ResultCodeSet,
  codes: readonly string[],
  answers: readonly ChecklistAnswer[],
): Verdict {
  if (answers.length === 0) return lawful;
  const names = codes.flatMap((code) => findResultCode(codeSet, code)?.name ?? []);
  const given = (answer: ChecklistAnswer['answer']) => answers.some((one) => one.answer === answer);
  const sawNothing = names.some((name) => NOTHING_SEEN.includes(name));
  const fits = sawNothing
    ? !given('PASS') && !given('PROBLEM')
    : given('PROBLEM')
      ? names.some((name) => FOUND.includes(name))
      : names.includes('NO_PROBLEM') || names.includes('NON_COOPERATION');
  return fits ? lawful : unlawful('RESULT_ANSWERS_UNFIT', '随机抽查结果代码表', { codeSet, codes });
}
