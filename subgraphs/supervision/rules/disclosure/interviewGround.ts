import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Places of two decisions in the order of intensity; null for one that gave no category. */
export interface IntensityChange {
  /** Of the last decision before that gave a category. */
  readonly before: number | null;
  readonly now: number | null;
}

/**
 * Only a subject whose category was tightened is interviewed
 *
 * The interview tells why and on which facts the category was raised and demands rectification: here raised means put
 * under stricter supervision (A1). A first category raises nothing; one that follows upon a time without a category is
 * held against the last there was.
 *
 * 《上海市分类监管管理办法》第十九条
 */
export function interviewGround({ before, now }: IntensityChange): Verdict {
  return before !== null && now !== null && now > before
    ? lawful
    : unlawful('INTERVIEW_NOT_TIGHTENED', '上海市分类监管管理办法 19', { before, now });
}
