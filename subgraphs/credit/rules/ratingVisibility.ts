import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

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
