import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { CaseAct } from '../../rules/cases/caseFile';
import type { CaseStep, CaseStepKind, StepOf } from '../../rules/cases/caseStep';
import type { CaseOpening } from './openCase';
import {
  accounts,
  asSent,
  hash,
  numberOf,
  objectOf,
  officers,
  orNull,
  penalties,
  provision,
  type Readers,
  reason,
  shortText,
  title,
} from './readers';
import { onSpotBasis, proposal } from './readProposal';

type Sent = Readonly<Record<string, unknown>>;
type Content<Kind extends CaseStepKind> = Omit<StepOf<Kind>, 'kind'>;

const reads =
  <Kind extends CaseStepKind>(kind: Kind, readers: Readers<Content<Kind>>) =>
  (sent: Sent): CaseStep =>
    ({ kind, ...objectOf<Content<Kind>>(readers)(sent, '') }) as unknown as CaseStep;

const document = { sha256: hash };
const onSpotStatement = objectOf<NonNullable<StepOf<'DECIDE_ON_SPOT'>['statement']>>({
  accepted: asSent(),
  reason: orNull(reason),
});
const none = {};

/** How the input of each mutation becomes a step. Each throws the codes of its members, named by their path. */
export const STEP_READERS = {
  verifyCase: reads('VERIFY', none),
  extendCaseFiling: reads('EXTEND_FILING', none),
  fileCase: reads('FILE', { ...document, caseNumber: numberOf, grave: asSent(false) }),
  declineCase: reads('DECLINE', { code: asSent(), reason }),
  decideOnSpot: reads('DECIDE_ON_SPOT', {
    ...document,
    caseNumber: numberOf,
    decisionNumber: numberOf,
    title,
    officers,
    certificatesShownBy: accounts,
    factsClear: asSent(),
    penalties,
    basis: onSpotBasis,
    tells: asSent(),
    statement: orNull(onSpotStatement),
    waived: asSent(false),
    deliveredOn: asSent(),
  }),
  recordOnSpot: reads('RECORD_ON_SPOT', document),
  assignCaseOfficers: reads('ASSIGN', { officers }),
  askCaseRecusal: reads('ASK_RECUSAL', { account: shortText }),
  decideCaseRecusal: reads('DECIDE_RECUSAL', { account: shortText, granted: asSent() }),
  addCaseEvidence: reads('ADD_EVIDENCE', { ...document, evidence: asSent() }),
  verifyCaseEvidence: reads('VERIFY_EVIDENCE', document),
  excludeCaseEvidence: reads('EXCLUDE_EVIDENCE', { ...document, reason }),
  registerCaseEvidence: reads('REGISTER_EVIDENCE', document),
  releaseCaseEvidence: reads('RELEASE_EVIDENCE', { ...document, measure: asSent() }),
  attachCaseDocument: reads('ATTACH', { ...document, part: asSent() }),
  suspendCase: reads('SUSPEND', none),
  resumeCase: reads('RESUME', none),
  pauseCase: reads('PAUSE', { reason: asSent() }),
  endCasePause: reads('END_PAUSE', none),
  extendCase: reads('EXTEND', {
    by: asSent(),
    days: asSent<number | null>(null),
    heads: accounts,
    sha256: orNull(hash),
  }),
  terminateCase: reads('TERMINATE', { code: asSent(), reason }),
  closeInvestigation: reads('CLOSE', { ...document, certificatesShownBy: accounts, proposal }),
  submitCaseReview: reads('SUBMIT', none),
  reviewCase: reads('REVIEW', {
    ...document,
    review: asSent(),
    qualified: asSent(),
    firstTime: asSent(),
    passed: asSent(),
  }),
  returnToInvestigation: reads('RETURN', { reason }),
  serveCaseNotice: reads('NOTIFY', { ...document, tells: asSent() }),
  waiveCaseRights: reads('WAIVE_RIGHTS', { ...document, hearing: asSent(false) }),
  receiveCaseStatement: reads('RECEIVE_STATEMENT', { ...document, receivedOn: asSent() }),
  rereviewCase: reads('REREVIEW', { ...document, accepted: asSent(), reason: orNull(reason) }),
  reviseCaseProposal: reads('REVISE', { outcome: asSent(), penalties, reason }),
  requestCaseHearing: reads('REQUEST_HEARING', { ...document, requestedOn: asSent() }),
  scheduleCaseHearing: reads('SCHEDULE_HEARING', { ...document, chair: shortText, heldOn: asSent() }),
  holdCaseHearing: reads('HOLD_HEARING', {
    ...document,
    signedByParty: asSent(),
    refusalNoted: asSent(false),
    isOpen: asSent(),
    closedFor: asSent(),
  }),
  waiveCaseHearing: reads('WAIVE_HEARING', { ...document, attendance: asSent(), goodReason: asSent(false) }),
  discussCase: reads('DISCUSS', { ...document, heads: accounts, conclusion: reason }),
  decideCase: reads('DECIDE', {
    ...document,
    decisionNumber: numberOf,
    title,
    states: asSent(),
    hearingRecord: orNull(hash),
  }),
  serveDecision: reads('SERVE', {
    ...document,
    servedOn: asSent(),
    method: asSent(),
    present: asSent(),
    consentSigned: asSent(false),
    othersFailed: asSent(false),
  }),
  archiveCase: reads('ARCHIVE', document),
} as const satisfies Readonly<Record<string, (sent: Sent) => CaseStep>>;

/** A mutation that takes a step. */
export type StepMutation = keyof typeof STEP_READERS;

const act = objectOf<CaseAct>({ provision, actFrom: asSent(), actTo: asSent(), safetyHarm: asSent(false) });

/**
 * What a file is opened with. Throws UNKNOWN_DEPARTMENT, the codes of `requireUscc` and those of its texts.
 */
export function readOpening(sent: Sent): CaseOpening {
  return objectOf<CaseOpening>({
    uscc: (value) => requireUscc(String(value)),
    authority: (value) => getDepartment(String(value), 'authority').code,
    party: asSent(),
    cause: title,
    act,
    lead: asSent<string | null>(null),
    foundOn: asSent(),
    on: asSent<Day | null>(null),
  })(sent, '');
}
