import type { Day } from '../../../../kernel/values/day';
import type { CaseStageEntry } from '../caseHistory';
import type { CaseStage } from '../caseStage';
import type { Act, DecisionExtension, Evidence, Officer, PartyKind, Pause, Recusal } from '../proceedings/types';
import type {
  CaseDecision,
  CaseDiscussion,
  CaseHearing,
  CaseNotice,
  CasePenalty,
  CaseReview,
  CaseService,
} from './caseParts';
import type { CaseProposal } from './caseProposal';

/** 程序 By which procedure a penalty is decided: the ordinary one, or the simple one on the spot. */
export const PROCEDURES = ['ORDINARY', 'SIMPLE'] as const;

/** One of the procedures. */
export type Procedure = (typeof PROCEDURES)[number];

/** 违法行为 The act that a case is about; last day and harm as far as they are known. */
export interface CaseAct extends Omit<Act, 'uscc'> {
  /** Whether it touched life, health or financial safety and did harm. */
  readonly safetyHarm: boolean;
}

/** One piece of evidence with who added it, and the round of investigation in which it was added. */
export interface CaseEvidence extends Evidence {
  /** Account of the officer who added it. */
  readonly addedBy: string;
  readonly addedOn: Day;
  readonly round: number;
}

/** 先行登记保存处理 What becomes of registered evidence. */
export const REGISTRATION_MEASURES = ['RECORDED', 'SENT_FOR_TESTING', 'SEIZED', 'CONFISCATED', 'LIFTED'] as const;

/** One of the measures. */
export type RegistrationMeasure = (typeof REGISTRATION_MEASURES)[number];

/** 先行登记保存 Evidence that was registered before it could be lost, by its list's hash. */
export interface EvidenceRegistration {
  readonly sha256: string;
  readonly registeredOn: Day;
  /** Account of the head who approved it. */
  readonly approvedBy: string;
  /** Day on which it was decided what becomes of it; null until then. */
  readonly decidedOn: Day | null;
  readonly measure: RegistrationMeasure | null;
}

/** A document of the record, by its hash. */
export interface CaseDocument {
  readonly part: DocumentPart;
  readonly sha256: string;
  readonly on: Day;
}

/** 案卷材料 Parts of the whole-process record. */
export const DOCUMENT_PARTS = [
  'FILING_APPROVAL',
  'INVESTIGATION_REPORT',
  'REVIEW_OPINION',
  'NOTICE',
  'NOTICE_RECEIPT',
  'WAIVER',
  'STATEMENT',
  'REREVIEW_OPINION',
  'HEARING_REQUEST',
  'HEARING_NOTICE',
  'HEARING_RECORD',
  'HEARING_WAIVER',
  'DISCUSSION_RECORD',
  'DECISION_DOCUMENT',
  'SERVICE_RECEIPT',
  'PERFORMANCE_PROOF',
  'RECORDING',
  'ON_SPOT_REPORT',
  'TRANSFER_LETTER',
  'ARCHIVE_CATALOGUE',
] as const;

/** One of the parts. */
export type DocumentPart = (typeof DOCUMENT_PARTS)[number];

/** Why a case ended without a decision, or was not filed: a code and, where needed, words. */
export interface CaseEnding {
  readonly code: string;
  readonly reason: string | null;
  readonly on: Day;
  readonly by: string;
}

/**
 * 案件档案 A case file: what its history adds up to
 *
 * Plain JSON but for sums, which are bigint of fen. Its number and version are those of its row.
 *
 * 《行政处罚法》第四十七条
 */
export interface CaseFile {
  readonly uscc: string;
  readonly authority: string;
  readonly party: PartyKind;
  readonly cause: string;
  readonly act: CaseAct;
  /** Number of the lead it was opened from; null of own motion. */
  readonly lead: string | null;
  /** Day on which the lead came or the act was found: terms run from it. */
  readonly foundOn: Day;
  readonly openedOn: Day;
  readonly openedBy: string;
  readonly stage: CaseStage;
  readonly history: readonly CaseStageEntry[];
  readonly procedure: Procedure;
  /** 案号; null until it is filed or decided on the spot. */
  readonly caseNumber: string | null;
  readonly filedOn: Day | null;
  readonly filedBy: string | null;
  readonly filingExtendedOn: Day | null;
  /** 重大违法犯罪 Whether evaluation waits for the case. */
  readonly grave: boolean;
  readonly officers: readonly Officer[];
  /** Accounts of everybody who opened it, was ever on it or took a step of an officer in it, in the order in which they came. */
  readonly everOfficers: readonly string[];
  readonly recusals: readonly Recusal[];
  readonly evidence: readonly CaseEvidence[];
  readonly registrations: readonly EvidenceRegistration[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly DecisionExtension[];
  /** Which investigation this is; a return begins the next. */
  readonly round: number;
  /** Accounts of the officers who showed their certificates. */
  readonly certificatesShownBy: readonly string[];
  readonly reportedBy: string | null;
  readonly proposal: CaseProposal | null;
  readonly submittedOn: Day | null;
  readonly reviews: readonly CaseReview[];
  readonly notice: CaseNotice | null;
  /** What earlier rounds told the party; only new facts lead beyond it. */
  readonly formerPenalties: readonly (readonly CasePenalty[])[];
  /** Day on which the party expressly waived its statement; null where it did not. */
  readonly waivedOn: Day | null;
  /** Whether that waiver is of a hearing too. */
  readonly hearingWaived: boolean;
  readonly statement: { readonly receivedOn: Day; readonly reviewedOn: Day | null } | null;
  readonly hearing: CaseHearing | null;
  readonly discussion: CaseDiscussion | null;
  readonly decision: CaseDecision | null;
  readonly service: CaseService | null;
  readonly onSpotReportedOn: Day | null;
  readonly ending: CaseEnding | null;
  readonly documents: readonly CaseDocument[];
}
