import { RESULT_CODES } from '../../../../kernel/values/reference/resultCodes';

/** Names of the results of a visit that found nobody, nothing of the business, or an enterprise that is no more. */
const NOTHING_SEEN = [
  'UNREACHABLE',
  'NO_RELEVANT_BUSINESS',
  'CLOSED_OR_LIQUIDATING',
  'DEREGISTERED',
  'LICENCE_REVOKED',
  'REGISTRATION_VOIDED',
  'MOVED_OUT',
];

/**
 * Results under which nothing was inspected, as `set:code`
 *
 * Whoever went out and found nobody there, no such business or no such enterprise has not covered it.
 *
 * DR-16; 《食品生产经营监督检查管理办法》（市场监管总局令第49号）第二十一条
 */
export const SAW_NOTHING: readonly string[] = RESULT_CODES.filter(({ name }) => NOTHING_SEEN.includes(name)).map(
  ({ codeSet, code }) => `${codeSet}:${code}`,
);
