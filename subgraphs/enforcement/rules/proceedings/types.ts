import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import type { PenaltyKind } from '../penaltyAmount';

/** Last day of a clock of a case, null where its year's holidays are not known, and the number that sets it. */
export type { WorkTerm as ProceedingTerm } from '../../../../kernel/values/work/workTerm';

/** 当事人类别 Whom a penalty is for: sums differ between citizens and legal persons or other organisations. */
export const PARTY_KINDS = ['CITIZEN', 'ORGANISATION'] as const;

/** One of the kinds of party; an individual business counts as a citizen (reading of this project, the lower sums). */
export type PartyKind = (typeof PARTY_KINDS)[number];

/** An act that may be unlawful: whose it is, what it breaks, and from when to when it lasted. */
export interface Act {
  readonly uscc: string;
  /** The provision that it breaks, as the catalogue of matters names it. */
  readonly provision: string;
  readonly actFrom: Day;
  /** Last day of the act; null while it goes on. */
  readonly actTo: Day | null;
}

/** One penalty that is proposed, told or imposed; `amount` in fen, null for kinds that take no money. */
export interface Penalty {
  readonly kind: PenaltyKind;
  readonly amount: Fen | null;
}

/** A penalty in the words of its document, which alone say how long it lasts and what it reaches. */
export interface WordedPenalty extends Penalty {
  readonly text: string;
}

/** An enforcement officer on a case, by the account under which he signs in. */
export interface Officer {
  readonly account: string;
  readonly certificate: string;
  /** Last day on which the certificate is valid. */
  readonly certificateUntil: Day;
}

/** 回避 A request that somebody withdraw from a case. */
export interface Recusal {
  readonly account: string;
  readonly state: 'ASKED' | 'GRANTED' | 'REFUSED';
}

/** 证据种类 The eight kinds of evidence, in the order of the law. */
export const EVIDENCE_KINDS = [
  'DOCUMENTARY',
  'PHYSICAL',
  'AUDIO_VISUAL',
  'ELECTRONIC_DATA',
  'WITNESS_TESTIMONY',
  'PARTY_STATEMENT',
  'EXPERT_OPINION',
  'INSPECTION_RECORD',
] as const;

/** One of the kinds of evidence. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One piece of evidence: its hash, never its bytes. */
export interface Evidence {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly kind: EvidenceKind;
  /** Account of the officer who verified it; null while nobody has. */
  readonly verifiedBy: string | null;
  /** Whether it was excluded, as obtained by unlawful means or found untrue. */
  readonly excluded: boolean;
}

/** 中止期间 Days that do not count towards the term of the decision; `to` is the last of them, null while they last. */
export interface Pause {
  readonly reason: PauseReason;
  readonly from: Day;
  readonly to: Day | null;
}

/** 不计入办案期限的事由 Why days do not count towards the term of the decision. */
export const PAUSE_REASONS = [
  'SUSPENSION',
  'HEARING',
  'ANNOUNCEMENT',
  'TESTING',
  'INSPECTION',
  'QUARANTINE',
  'APPRAISAL',
  'IDENTIFICATION',
] as const;

/** One of the reasons. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** 延期 An extension of the term of the decision. */
export type DecisionExtension =
  /** The first: by the head, for the number of days that the rules set. */
  | { readonly by: 'HEAD'; readonly on: Day }
  /** Any further one: by collective discussion of the heads, which sets its calendar days. */
  | { readonly by: 'COLLECTIVE'; readonly on: Day; readonly days: number };

/** 不予处罚情形 Why there is, or may be, no penalty. */
export type NoPenaltyGround = 'MINOR' | 'FIRST' | 'FAULTLESS';

/** 听证事由 Why a hearing must be offered. */
export const HEARING_GROUNDS = [
  'LARGE_FINE',
  'LARGE_CONFISCATION',
  'QUALIFICATION_OR_LICENCE',
  'STOP_CLOSURE_OR_BAN',
  'OTHER_HEAVY_PENALTY',
  'BY_LAW',
] as const;

/** One of the grounds. */
export type HearingGround = (typeof HEARING_GROUNDS)[number];

/** 法制审核事由 Why a decision needs a legal review first. */
export const LEGAL_REVIEW_GROUNDS = [
  'MAJOR_PUBLIC_INTEREST',
  'MAJOR_RIGHTS_AFTER_HEARING',
  'COMPLEX_OR_SEVERAL_RELATIONS',
  'BY_LAW',
] as const;

/** One of the grounds. */
export type LegalReviewGround = (typeof LEGAL_REVIEW_GROUNDS)[number];
