import type { Day } from '../../../../kernel/values/day';
import type { DecisionOutcome } from '../decisionOutcome';
import type { ServiceMethod } from '../proceedings/service';
import type { WordedPenalty } from '../proceedings/types';

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
  /** Whether the hearing of the round had been held. */
  readonly afterHearing: boolean;
  readonly outcome: DecisionOutcome;
  readonly penalties: readonly CasePenalty[];
}

/** 告知事项 What the notice tells. */
export const NOTICE_MATTERS = ['FACTS', 'REASONS', 'BASIS', 'STATEMENT_RIGHT', 'HEARING_RIGHT'] as const;

/** One of the matters. */
export type NoticeMatter = (typeof NOTICE_MATTERS)[number];

/** 决定书载明事项 What the document of the decision states. */
export const DECISION_MATTERS = [
  'PARTY',
  'ADDRESS',
  'FACTS_AND_EVIDENCE',
  'PENALTIES_AND_BASIS',
  'PERFORMANCE',
  'REMEDIES',
  'AUTHORITY',
  'DAY',
  'SEAL',
] as const;

/** One of the matters. */
export type DecisionMatter = (typeof DECISION_MATTERS)[number];

/** 告知 What the party was told before the decision. */
export interface CaseNotice {
  readonly servedOn: Day;
  readonly penalties: readonly CasePenalty[];
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
export type CasePenalty = WordedPenalty;

/** 送达 The service of the decision. */
export interface CaseService {
  readonly servedOn: Day;
  readonly method: ServiceMethod;
  readonly consentSigned: boolean;
}
