import { RESULT_CODES } from '../../../../kernel/values/reference/resultCodes';

/** Results that say that a problem was found, by the hub's own names: pending, corrected on order, or a grave refusal. */
const NAMES: readonly string[] = ['PENDING_FOLLOW_UP', 'CORRECTED', 'NON_COOPERATION'];

/**
 * Results of inspected items that say that a problem was found, as list and code
 *
 * What is entered under "problem found, follow-up pending" is one too. That an entity has closed, moved or does no such
 * business is none.
 *
 * Reading of this project
 */
export const PROBLEM_CODES: readonly string[] = RESULT_CODES.filter((row) => {
  for (let at: typeof row | undefined = row; at; ) {
    if (NAMES.includes(at.name)) return true;
    const { parent, codeSet }: typeof row = at;
    at = parent === undefined ? undefined : RESULT_CODES.find((one) => one.codeSet === codeSet && one.code === parent);
  }
  return false;
}).map(({ codeSet, code }) => `${codeSet}:${code}`);
