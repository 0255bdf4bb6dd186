import { findResultCode, type ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';

/** 提示 What a result raises for somebody to decide; it decides nothing by itself. */
export const RESULT_FLAGS = ['ABNORMAL_CANDIDATE', 'NON_COOPERATION'] as const;

/** One of the flags. */
export type ResultFlag = (typeof RESULT_FLAGS)[number];

const RAISED: Readonly<Record<string, ResultFlag>> = {
  UNREACHABLE: 'ABNORMAL_CANDIDATE',
  NON_COOPERATION: 'NON_COOPERATION',
};

/**
 * Who cannot be reached at the registered address is a candidate for the list of abnormal operations, and no more; who
 * seriously refuses to cooperate is flagged
 *
 * The market authority decides on a listing in a procedure of its own: a result never lists anybody. The codes mean what
 * their list says: the same id means something else in another.
 *
 * DR-24, DR-25
 */
export function resultFlags(codeSet: ResultCodeSet, codes: readonly string[]): ResultFlag[] {
  const names = codes.flatMap((code) => findResultCode(codeSet, code)?.name ?? []);
  return RESULT_FLAGS.filter((flag) => names.some((name) => RAISED[name] === flag));
}

/** Who decides on a flag: the market authority on a listing, the inspecting office on the rest. DR-24, DR-25 */
export function flagAuthority(flag: ResultFlag, office: string): string {
  const isMarket = office === 'SAMR' || office.startsWith('SAMR-');
  return flag === 'ABNORMAL_CANDIDATE' && !isMarket ? 'SAMR' : office;
}
