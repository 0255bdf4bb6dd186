import { isAuditor } from '../../../kernel/values/isAuditor';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { WorkActor } from '../../../kernel/values/work/workParties';

/**
 * Who sees a public credit rating
 *
 * The ratings of public credit evaluation are given to departments as a ground for graded supervision, so the public is
 * told NOT_PUBLIC. No text read here publishes a rating or forbids to; where one does, this rule is the place to say so.
 *
 * 本项目口径 (reading of this project)
 */
export function ratingVisibility(viewerKind: string): Verdict {
  return seesPublishedOnly(viewerKind) ? unlawful('NOT_PUBLIC', '本项目口径', { field: 'publicCreditRating' }) : lawful;
}

/**
 * Who sees why an entity was rated as it was, once a record among the grounds is sealed
 *
 * Indicator, points and total would tell what was repaired, and so would the absence of one line among those of the scheme:
 * the auditor sees the explanation, everybody else none. `sealed` is how many of its records are sealed.
 *
 * 《信用修复管理办法》第三条
 */
export function explanationIsSeen(viewer: WorkActor, sealed: number): boolean {
  return sealed === 0 || isAuditor(viewer);
}
