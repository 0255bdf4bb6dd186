import { PUBLICATION_STEPS } from '../../subgraphs/enforcement/rules/after/publicationStep';
import {
  REMEDY_OUTCOMES,
  type Remedy,
  remedyState,
  remedyStep,
} from '../../subgraphs/enforcement/rules/after/remedyState';
import type { CaseStep, CaseStepKind } from '../../subgraphs/enforcement/rules/cases/caseStep';
import { CASE_STEPS, ruleOf } from '../../subgraphs/enforcement/rules/cases/caseSteps';
import type { StepMutation } from '../../subgraphs/enforcement/store/cases/readStep';

interface PageField {
  readonly kind: string;
  readonly name: readonly string[];
  readonly of?: string;
  readonly without?: readonly string[];
}

/** What of an action of the page is held against the rules; the page is compiled by a compiler of its own. */
interface PageAction {
  readonly mutation: StepMutation;
  readonly seat: string;
  readonly stages: readonly string[];
  readonly fields: readonly PageField[];
}

const { CASE_ACTIONS: ACTIONS } = jest.requireActual<{ CASE_ACTIONS: readonly PageAction[] }>(
  '../../web/src/pages/cases/action/caseActions',
);
const { decisionActionsFor } = jest.requireActual<{
  decisionActionsFor(followUp: object, session: object): readonly { readonly mutation: string }[];
}>('../../web/src/pages/cases/action/decisionActions');

/** The step that each mutation takes; the compiler sees to it that none is missing. */
const KIND_OF: Readonly<Record<StepMutation, CaseStepKind>> = {
  verifyCase: 'VERIFY',
  extendCaseFiling: 'EXTEND_FILING',
  fileCase: 'FILE',
  declineCase: 'DECLINE',
  decideOnSpot: 'DECIDE_ON_SPOT',
  recordOnSpot: 'RECORD_ON_SPOT',
  assignCaseOfficers: 'ASSIGN',
  askCaseRecusal: 'ASK_RECUSAL',
  decideCaseRecusal: 'DECIDE_RECUSAL',
  addCaseEvidence: 'ADD_EVIDENCE',
  verifyCaseEvidence: 'VERIFY_EVIDENCE',
  excludeCaseEvidence: 'EXCLUDE_EVIDENCE',
  registerCaseEvidence: 'REGISTER_EVIDENCE',
  releaseCaseEvidence: 'RELEASE_EVIDENCE',
  attachCaseDocument: 'ATTACH',
  suspendCase: 'SUSPEND',
  resumeCase: 'RESUME',
  pauseCase: 'PAUSE',
  endCasePause: 'END_PAUSE',
  extendCase: 'EXTEND',
  terminateCase: 'TERMINATE',
  closeInvestigation: 'CLOSE',
  submitCaseReview: 'SUBMIT',
  reviewCase: 'REVIEW',
  returnToInvestigation: 'RETURN',
  serveCaseNotice: 'NOTIFY',
  waiveCaseRights: 'WAIVE_RIGHTS',
  receiveCaseStatement: 'RECEIVE_STATEMENT',
  rereviewCase: 'REREVIEW',
  reviseCaseProposal: 'REVISE',
  requestCaseHearing: 'REQUEST_HEARING',
  scheduleCaseHearing: 'SCHEDULE_HEARING',
  holdCaseHearing: 'HOLD_HEARING',
  waiveCaseHearing: 'WAIVE_HEARING',
  discussCase: 'DISCUSS',
  decideCase: 'DECIDE',
  serveDecision: 'SERVE',
  archiveCase: 'ARCHIVE',
};

const ATTENDANCE = ['WITHDRAWN', 'ABSENT', 'LEFT_WITHOUT_LEAVE'] as const;

/** What somebody who waives a hearing by this action can say of the party. */
const attendancesOf = ({ fields }: PageAction) => {
  const asked = fields.find(({ of }) => of === 'CaseHearingAttendance');
  return ATTENDANCE.filter((one) => asked && !asked.without?.includes(one));
};

/** The seats to which the rules give what an action can send. */
function seatsOf(action: PageAction): readonly string[] {
  const kind = KIND_OF[action.mutation];
  if (kind !== 'WAIVE_HEARING') return [CASE_STEPS[kind].seat];
  return attendancesOf(action).map((attendance) => ruleOf({ kind, attendance } as CaseStep).seat);
}

describe('the actions of the case page, held against the table of steps', () => {
  it.each(ACTIONS.map((action) => [`${action.mutation} by ${action.seat}`, action] as const))(
    '%s: is offered in the stages of the rule, to the seat of the rule',
    (_, action) => {
      expect([...action.stages].sort()).toEqual(Object.keys(CASE_STEPS[KIND_OF[action.mutation]].moves).sort());
      expect([...new Set(seatsOf(action))]).toEqual([action.seat]);
    },
  );

  it('offers every step', () => {
    const offered = new Set<string>(ACTIONS.map(({ mutation }) => mutation));
    expect(Object.keys(KIND_OF).filter((mutation) => !offered.has(mutation))).toEqual([]);
  });

  it('lets what became of a hearing be said in full, by one seat or another', () => {
    const said = ACTIONS.filter(({ mutation }) => mutation === 'waiveCaseHearing').flatMap(attendancesOf);
    expect([...said].sort()).toEqual([...ATTENDANCE].sort());
  });
});

describe('the actions on a publication, held against its track', () => {
  const HEAD_AND_OFFICER = { department: 'SAMR', district: null, roles: ['case-officer', 'case-head'] };
  const STATES = ['NONE', 'DUE', 'PUBLISHED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED'] as const;
  const CHANNELS = [
    { publishedOn: null, withdrawnOn: null },
    { publishedOn: '2026-03-02', withdrawnOn: null },
  ];
  const offeredIn = (state: string) =>
    decisionActionsFor(
      {
        authority: { code: 'SAMR-310115' },
        performance: { state: 'PERFORMED', deferrals: [], payments: [], remindedOn: null, dutiesLeft: false },
        remedies: [],
        remedyState: 'NONE',
        standing: 'IN_FORCE',
        publicity: { state, preparedOn: '2026-03-01', clocks: CHANNELS },
      },
      HEAD_AND_OFFICER,
    ).map(({ mutation }) => mutation);

  it.each([
    ['prepareDecisionPublication', 'PREPARE'],
    ['publishDecision', 'PUBLISH'],
    ['confirmDecisionWithdrawal', 'CONFIRM_WITHDRAWAL'],
  ] as const)('%s: is offered in the states of the rule', (mutation, act) => {
    expect(STATES.filter((state) => offeredIn(state).includes(mutation))).toEqual(PUBLICATION_STEPS[act]);
  });
});

describe('the actions on challenges, held against their track', () => {
  type Made = Pick<Remedy, 'kind' | 'outcome'>;
  const made = (kind: Remedy['kind'], outcome: Remedy['outcome']): Made => ({ kind, outcome });
  const TRACKS: readonly (readonly Made[])[] = [
    [],
    ...[null, ...REMEDY_OUTCOMES].flatMap((outcome) => [
      [made('RECONSIDERATION', outcome)],
      [made('LITIGATION', outcome)],
      [made('RECONSIDERATION', 'UPHELD'), made('LITIGATION', outcome)],
    ]),
  ];
  const REVIEWER = { department: 'SAMR', district: null, roles: ['legal-reviewer'] };

  it.each(
    TRACKS.map((track) => [track.map((one) => `${one.kind} ${one.outcome}`).join(', ') || 'none', track] as const),
  )('after %s: offers what the track lets follow', (_, track) => {
    const remedies = track as readonly Remedy[];
    const followUp = {
      authority: { code: 'SAMR-310115' },
      performance: { state: 'RUNNING', deferrals: [], payments: [], remindedOn: null, dutiesLeft: false },
      publicity: { state: 'NONE', preparedOn: null, clocks: [] },
      remedies,
      remedyState: remedyState(remedies),
      standing: 'IN_FORCE',
    };
    const offered = decisionActionsFor(followUp, REVIEWER).map(({ mutation }) => mutation);
    const challenges = (['RECONSIDER', 'SUE'] as const).some((act) => remedyStep(act, remedies).lawful);
    expect(offered.includes('recordDecisionRemedy')).toBe(challenges);
    expect(offered.includes('concludeDecisionRemedy')).toBe(remedyStep('CONCLUDE', remedies).lawful);
  });
});
