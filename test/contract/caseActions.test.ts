import { PUBLICATION_STEPS } from '../../subgraphs/enforcement/rules/after/publicationStep';
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

const { INVESTIGATION_ACTIONS } = jest.requireActual<{ INVESTIGATION_ACTIONS: readonly PageAction[] }>(
  '../../web/src/pages/cases/action/investigationActions',
);
const { HEARING_ACTIONS } = jest.requireActual<{ HEARING_ACTIONS: readonly PageAction[] }>(
  '../../web/src/pages/cases/action/hearingActions',
);
const { decisionActionsFor } = jest.requireActual<{
  decisionActionsFor(followUp: object, session: object): readonly { readonly mutation: string }[];
}>('../../web/src/pages/cases/action/decisionActions');
const ACTIONS = [...INVESTIGATION_ACTIONS, ...HEARING_ACTIONS];

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

/** Steps that are left to the API, as the page says. */
const BY_API: readonly StepMutation[] = [
  'decideOnSpot',
  'recordOnSpot',
  'registerCaseEvidence',
  'releaseCaseEvidence',
  'pauseCase',
  'endCasePause',
  'reviseCaseProposal',
];

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

  it('offers every step but those that it leaves to the API', () => {
    const offered = new Set<string>([...ACTIONS.map(({ mutation }) => mutation), ...BY_API]);
    expect(Object.keys(KIND_OF).filter((mutation) => !offered.has(mutation))).toEqual([]);
    expect(ACTIONS.filter(({ mutation }) => BY_API.includes(mutation))).toEqual([]);
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
        performance: { state: 'PERFORMED', deferrals: [], remindedOn: null, dutiesLeft: false },
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
