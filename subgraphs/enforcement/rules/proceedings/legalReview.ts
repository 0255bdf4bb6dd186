import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LegalReviewGround } from './types';

/** What of a case may call for a legal review. */
export interface LegalReviewFacts {
  readonly publicInterest: boolean;
  readonly hearingHeld: boolean;
  readonly complexOrSeveral: boolean;
  readonly byLaw: boolean;
}

/** The reviewer, by the account under which he signs in. */
export interface LegalReviewer {
  readonly account: string;
  /** Whether he passed the national examination and holds the legal qualification. */
  readonly qualified: boolean;
  /** Whether reviews of penalties are new to him. */
  readonly firstTime: boolean;
}

/** The legal review of a case; `review` and `reviewer` are null where none was made. */
export interface LegalReviewCourse {
  readonly grounds: readonly LegalReviewGround[];
  readonly review: { readonly passed: boolean; readonly on: Day } | null;
  readonly reviewer: LegalReviewer | null;
  readonly officers: readonly { readonly account: string }[];
}

const ARTICLE = '行政处罚法 58';

/**
 * Why a decision needs a legal review; empty where it needs none
 *
 * 《行政处罚法》第五十八条第一款
 */
export function legalReviewGrounds(facts: LegalReviewFacts): readonly LegalReviewGround[] {
  return [
    ...(facts.publicInterest ? (['MAJOR_PUBLIC_INTEREST'] as const) : []),
    ...(facts.hearingHeld ? (['MAJOR_RIGHTS_AFTER_HEARING'] as const) : []),
    ...(facts.complexOrSeveral ? (['COMPLEX_OR_SEVERAL_RELATIONS'] as const) : []),
    ...(facts.byLaw ? (['BY_LAW'] as const) : []),
  ];
}

/**
 * A review is made by somebody who did not investigate; who is new to reviews holds the legal qualification
 *
 * 《行政处罚法》第五十八条
 */
export function legalReviewer(
  { account, qualified, firstTime }: LegalReviewer,
  officers: readonly { readonly account: string }[],
): Verdict {
  const investigated = officers.some((officer) => officer.account === account);
  return investigated || (firstTime && !qualified)
    ? unlawful('LEGAL_REVIEWER_UNFIT', ARTICLE, { account, investigated, qualified, firstTime })
    : lawful;
}

/**
 * Where a legal review is due there is no decision without one that was passed, by another and fit person
 *
 * A review that was made before the hearing of its round counts for none, so that it is missing after it.
 *
 * 《行政处罚法》第五十八条
 */
export function legalReviewPassed({ grounds, review, reviewer, officers }: LegalReviewCourse): Verdict {
  if (grounds.length === 0) return lawful;
  if (review === null || reviewer === null) return unlawful('LEGAL_REVIEW_MISSING', ARTICLE, { grounds });
  if (!review.passed) return unlawful('LEGAL_REVIEW_NOT_PASSED', ARTICLE, { grounds, reviewedOn: review.on });
  return legalReviewer(reviewer, officers);
}
