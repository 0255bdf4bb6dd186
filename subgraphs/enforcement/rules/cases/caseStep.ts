import type { Day } from '../../../../kernel/values/day';
import type { DecisionOutcome } from '../decisionOutcome';
import type { HearingHeld } from '../proceedings/hearing';
import type { Service } from '../proceedings/service';
import type { StatementReview } from '../proceedings/statementReview';
import type { DecisionExtension, EvidenceKind, Officer, PartyKind, PauseReason } from '../proceedings/types';
import type { CaseAct, DocumentPart, RegistrationMeasure } from './caseFile';
import type { CasePenalty, DecisionMatter, NoticeMatter, ReviewKind } from './caseParts';
import type { CaseBasis, CaseProposal } from './caseProposal';

/** A document that goes with a step, by its SHA-256 in lower-case hexadecimal digits. */
interface WithDocument {
  readonly sha256: string;
}

/** Opens a case file: of a lead, or of own motion. */
export interface OpenStep {
  readonly kind: 'OPEN';
  readonly uscc: string;
  readonly authority: string;
  readonly party: PartyKind;
  readonly cause: string;
  readonly act: CaseAct;
  readonly lead: string | null;
  readonly foundOn: Day;
  /** Day on which the term for the filing was lengthened while it was a lead; null where it was not. */
  readonly extendedOn: Day | null;
}

type FilingStep =
  | { readonly kind: 'VERIFY' }
  | { readonly kind: 'EXTEND_FILING' }
  | ({ readonly kind: 'FILE'; readonly caseNumber: string; readonly grave: boolean } & WithDocument)
  | { readonly kind: 'DECLINE'; readonly code: string; readonly reason: string };

type OnSpotStep =
  | ({
      readonly kind: 'DECIDE_ON_SPOT';
      readonly caseNumber: string;
      readonly decisionNumber: string;
      readonly title: string;
      readonly officers: readonly Officer[];
      readonly certificatesShownBy: readonly string[];
      readonly factsClear: boolean;
      readonly penalties: readonly CasePenalty[];
      readonly basis: Pick<CaseBasis, 'provision' | 'rank' | 'fine'>;
      /** What the party was told before. */
      readonly tells: readonly NoticeMatter[];
      /** What was made of its statement; null where it expressly waived it. */
      readonly statement: Omit<StatementReview, 'finding'> | null;
      readonly waived: boolean;
      readonly deliveredOn: Day;
    } & WithDocument)
  | ({ readonly kind: 'RECORD_ON_SPOT' } & WithDocument);

type PeopleStep =
  | { readonly kind: 'ASSIGN'; readonly officers: readonly Officer[] }
  | { readonly kind: 'ASK_RECUSAL'; readonly account: string }
  | { readonly kind: 'DECIDE_RECUSAL'; readonly account: string; readonly granted: boolean };

type EvidenceStep =
  | ({ readonly kind: 'ADD_EVIDENCE'; readonly evidence: EvidenceKind } & WithDocument)
  | ({ readonly kind: 'VERIFY_EVIDENCE' } & WithDocument)
  | ({ readonly kind: 'EXCLUDE_EVIDENCE'; readonly reason: string } & WithDocument)
  | ({ readonly kind: 'REGISTER_EVIDENCE' } & WithDocument)
  | ({ readonly kind: 'RELEASE_EVIDENCE'; readonly measure: RegistrationMeasure } & WithDocument)
  | ({ readonly kind: 'ATTACH'; readonly part: DocumentPart } & WithDocument);

type ClockStep =
  | { readonly kind: 'SUSPEND' }
  | { readonly kind: 'RESUME' }
  | { readonly kind: 'PAUSE'; readonly reason: PauseReason }
  | { readonly kind: 'END_PAUSE' }
  | {
      readonly kind: 'EXTEND';
      readonly by: DecisionExtension['by'];
      readonly days: number | null;
      /** Accounts of the heads who discussed it, and the record of that; empty and null where the head alone lengthens it. */
      readonly heads: readonly string[];
      readonly sha256: string | null;
    };

type ReviewStep =
  | ({
      readonly kind: 'CLOSE';
      readonly certificatesShownBy: readonly string[];
      readonly proposal: CaseProposal;
    } & WithDocument)
  | { readonly kind: 'TERMINATE'; readonly code: string; readonly reason: string }
  | { readonly kind: 'SUBMIT' }
  | ({
      readonly kind: 'REVIEW';
      readonly review: ReviewKind;
      readonly qualified: boolean;
      readonly firstTime: boolean;
      readonly passed: boolean;
    } & WithDocument)
  | { readonly kind: 'RETURN'; readonly reason: string };

type NoticeStep =
  | ({ readonly kind: 'NOTIFY'; readonly tells: readonly NoticeMatter[] } & WithDocument)
  | ({ readonly kind: 'WAIVE_RIGHTS'; readonly hearing: boolean } & WithDocument)
  | ({ readonly kind: 'RECEIVE_STATEMENT'; readonly receivedOn: Day } & WithDocument)
  | ({
      readonly kind: 'REREVIEW';
      readonly accepted: StatementReview['accepted'];
      readonly reason: string | null;
    } & WithDocument)
  | {
      readonly kind: 'REVISE';
      readonly outcome: DecisionOutcome;
      readonly penalties: readonly CasePenalty[];
      readonly reason: string;
    };

type HearingStep =
  | ({ readonly kind: 'REQUEST_HEARING'; readonly requestedOn: Day } & WithDocument)
  | ({ readonly kind: 'SCHEDULE_HEARING'; readonly chair: string; readonly heldOn: Day } & WithDocument)
  | ({ readonly kind: 'HOLD_HEARING' } & Omit<HearingHeld, 'recordSha256'> & WithDocument)
  | ({
      readonly kind: 'WAIVE_HEARING';
      readonly attendance: HearingAttendance;
      readonly goodReason: boolean;
    } & WithDocument);

/** 未听证原因 How the party gave up its hearing: by a waiver, or by staying or going away. */
export const HEARING_ATTENDANCES = ['WITHDRAWN', 'ABSENT', 'LEFT_WITHOUT_LEAVE'] as const;

/** One of the ways. */
export type HearingAttendance = (typeof HEARING_ATTENDANCES)[number];

type DecisionStep =
  | ({ readonly kind: 'DISCUSS'; readonly heads: readonly string[]; readonly conclusion: string } & WithDocument)
  | ({
      readonly kind: 'DECIDE';
      readonly decisionNumber: string;
      readonly title: string;
      /** What the document states. */
      readonly states: readonly DecisionMatter[];
      /** Hash of the record of the hearing on which it rests; null where none was held. */
      readonly hearingRecord: string | null;
    } & WithDocument)
  | ({
      readonly kind: 'SERVE';
      readonly servedOn: Day;
    } & Service &
      WithDocument);

/** Steps that other areas take once they have judged who may and when: performance, transfer, archive. */
export type AreaStep =
  | { readonly kind: 'BEGIN_PERFORMANCE' }
  | { readonly kind: 'PERFORM'; readonly sha256?: string }
  | { readonly kind: 'DEFER' }
  | { readonly kind: 'FALL_OVERDUE' }
  | { readonly kind: 'ASK_COURT' }
  | ({ readonly kind: 'ARCHIVE' } & WithDocument)
  | ({ readonly kind: 'TRANSFER_CRIMINAL'; readonly transfer: string } & WithDocument)
  | { readonly kind: 'COME_BACK'; readonly transfer: string; readonly reason: string }
  | ({
      readonly kind: 'TRANSFER_AGENCY';
      readonly transfer: string;
      readonly to: string;
      /** Number and title of the decision to hand it on. */
      readonly number: string;
      readonly title: string;
    } & WithDocument);

/** 办案步骤 A step of a case that stands. */
export type CaseStep =
  | FilingStep
  | OnSpotStep
  | PeopleStep
  | EvidenceStep
  | ClockStep
  | ReviewStep
  | NoticeStep
  | HearingStep
  | DecisionStep
  | AreaStep;

/** The kind of a step. */
export type CaseStepKind = CaseStep['kind'];

/** One kind of step with what it carries. */
export type StepOf<Kind extends CaseStepKind> = Extract<CaseStep, { readonly kind: Kind }>;
