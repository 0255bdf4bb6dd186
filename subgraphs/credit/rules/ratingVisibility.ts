import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/**
 * Who sees a public credit rating
 *
 * The ratings of public credit evaluation are given to departments as a ground for graded supervision; the law publishes
 * credit information, not its rating, so the public is told NOT_PUBLIC. The scale of the national evaluation was not
 * found, and no text read here publishes it; where one does, this rule is the place to say so.
 *
 * 《上海市社会信用条例》第十一条、第三十二条
 */
export function ratingVisibility({ isPublic }: { readonly isPublic: boolean }): Verdict {
  return isPublic ? unlawful('NOT_PUBLIC', '上海市社会信用条例 11', { field: 'publicCreditRating' }) : lawful;
}
