import type { Day } from '../../../../kernel/values/day';
import type { DecisionOutcome } from '../decisionOutcome';
import type { Penalty } from '../proceedings/types';

/** 审核种类 A review by the reviewing body, or the legal review before a decision. */
export const REVIEW_KINDS = ['ORDINARY', 'LEGAL'] as const;

/** One of the kinds. */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** 审核意见 A review of what is proposed, and of exactly that. */
export interface CaseReview {
  readonly kind: ReviewKind;
  /** Account of the reviewer. */
  readonly reviewer: string;
  /** Whether he passed the unified examination for legal qualification. */
  readonly qualified: boolean;
  /** Whether he reviews decisions for the first time. */
  readonly firstTime: boolean;
  readonly passed: boolean;
  readonly on: Day;
  readonly round: number;
  readonly outcome: DecisionOutcome;
  readonly penalties: readonly Penalty[];
}

/** 告知 What the party was told before the decision. */
export interface CaseNotice {
  readonly servedOn: Day;
  readonly penalties: readonly Penalty[];
  readonly hearingOffered: boolean;
}

/** 听证 A hearing from its request to its record. */
export interface CaseHearing {
  readonly requestedOn: Day;
  readonly chair: string | null;
  readonly noticedOn: Day | null;
  readonly scheduledOn: Day | null;
  readonly heldOn: Day | null;
  readonly recordSha256: string | null;
  /** Day on which the party waived it, or stayed away without excuse. */
  readonly waivedOn: Day | null;
}

/** 集体讨论 What the heads of the agency concluded together. */
export interface CaseDiscussion {
  readonly heldOn: Day;
  /** Accounts of the heads who took part. */
  readonly heads: readonly string[];
  readonly conclusion: string;
}

/** 决定 The decision in a case. */
export interface CaseDecision {
  readonly number: string;
  readonly title: string;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  readonly outcome: DecisionOutcome;
  readonly penalties: readonly CasePenalty[];
}

/** A penalty in the words of the document. */
export interface CasePenalty extends Penalty {
  readonly text: string;
}

/** 送达 The service of the decision. */
export interface CaseService {
  readonly servedOn: Day;
  readonly method: string;
  readonly consentSigned: boolean;
}
