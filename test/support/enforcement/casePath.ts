import type { Viewer } from '../../../kernel/service/silo';
import { CASE_USCC, type CaseDesk, casePeople, sha } from './caseDesk';

const { officer, second, third, head, otherHead, reviewer, chair } = casePeople;

/** What a case is opened with. */
export const OPENING = {
  authority: 'SAMR-310115',
  uscc: CASE_USCC,
  party: 'ORGANISATION',
  cause: '涉嫌使用过期原料',
  act: { provision: '食品安全法 34', actFrom: '2026-08-01', actTo: '2026-08-31', safetyHarm: false },
  foundOn: '2026-11-02',
};

/** Its number, and that of its decision. */
export const CASE_NUMBER = '沪市监浦案〔2026〕17号';
export const DECISION_NUMBER = '沪市监浦处〔2026〕17号';

/** Officers with valid certificates. */
export const CERTIFIED = [officer, second].map(({ subject }, at) => ({
  account: subject,
  certificate: `沪A00${at + 1}`,
  certificateUntil: '2028-12-31',
}));

/** A fine of 20,000 yuan that is proposed; what differs is given. */
export const proposalOf = (change: object = {}) => ({
  outcome: 'PENALTY',
  penalties: [{ kind: 'FINE', amount: '2000000', text: '罚款二万元' }],
  basis: { provision: '食品安全法 124', instrument: 'LAW', fine: { min: '1000000', max: '50000000' } },
  findings: { violation: true, minor: false, harm: 'SLIGHT', corrected: false, first: false },
  correction: { correction: 'AT_ONCE' },
  measure: { treatment: 'NONE' },
  ...change,
});

/** An order to stop with a large fine: a hearing must be offered, and the heads discuss. */
export const HEAVY = proposalOf({
  penalties: [
    { kind: 'FINE', amount: '10000000', text: '罚款十万元' },
    { kind: 'ORDER_TO_STOP', text: '责令停产停业' },
  ],
});

/** Everything a notice tells, and everything the document of a decision states. */
export const TELLS = ['FACTS', 'REASONS', 'BASIS', 'STATEMENT_RIGHT', 'HEARING_RIGHT'];
export const STATES = [
  'PARTY',
  'ADDRESS',
  'FACTS_AND_EVIDENCE',
  'PENALTIES_AND_BASIS',
  'PERFORMANCE',
  'REMEDIES',
  'AUTHORITY',
  'DAY',
  'SEAL',
];

type Step = readonly [mutation: string, input: object, as: Viewer, on?: string];
const closing = (proposal: object) => ({
  certificatesShownBy: [officer.subject, second.subject],
  proposal,
  sha256: sha('4'),
});
const review = (kind: string) => ({ review: kind, qualified: true, firstTime: false, passed: true, sha256: sha('5') });

/** From the opening to an investigation with one verified piece of evidence. */
export const TO_INVESTIGATION: readonly Step[] = [
  ['openCaseFile', OPENING, officer, '2026-11-02'],
  ['verifyCase', {}, officer],
  ['fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }, head],
  ['assignCaseOfficers', { officers: CERTIFIED }, head],
  ['addCaseEvidence', { evidence: 'DOCUMENTARY', sha256: sha('2') }, officer],
  ['verifyCaseEvidence', { sha256: sha('2') }, second],
];

/** From there to the notice of what is proposed, on 2026-11-04. */
export const toNotice = (proposal: object): readonly Step[] => [
  ['closeInvestigation', closing(proposal), officer, '2026-11-03'],
  ['submitCaseReview', {}, officer],
  ['reviewCase', review('ORDINARY'), reviewer],
  ['serveCaseNotice', { tells: TELLS, sha256: sha('6') }, officer, '2026-11-04'],
];

/** From the notice through a hearing and a legal review to the discussion of the heads. */
export const THROUGH_HEARING: readonly Step[] = [
  ['requestCaseHearing', { requestedOn: '2026-11-06', sha256: sha('7') }, officer, '2026-11-06'],
  ['scheduleCaseHearing', { chair: chair.subject, heldOn: '2026-11-18', sha256: sha('8') }, head],
  ['holdCaseHearing', { signedByParty: true, isOpen: true, sha256: sha('9') }, chair, '2026-11-18'],
  ['reviewCase', review('LEGAL'), reviewer, '2026-11-19'],
  [
    'discussCase',
    { heads: [head.subject, otherHead.subject], conclusion: '同意拟处理意见', sha256: sha('a') },
    head,
    '2026-11-20',
  ],
];

/** The decision and its service, on the record of a hearing where there is one. */
export const toService = (hearingRecord: string | null, on: string): readonly Step[] => [
  [
    'decideCase',
    { decisionNumber: DECISION_NUMBER, title: '行政处罚决定书', states: STATES, hearingRecord, sha256: sha('b') },
    head,
    on,
  ],
  ['serveDecision', { servedOn: on, method: 'DIRECT', present: false, sha256: sha('c') }, officer],
];

/** Takes steps one after the other; each must be taken. Gives the last file. */
export async function follow(desk: CaseDesk, steps: readonly Step[]): Promise<Record<string, unknown>> {
  let last: Record<string, unknown> = {};
  for (const [mutation, input, as, on] of steps) {
    if (on) desk.on(on);
    const { file, refusal } = await desk.take(mutation, input, as);
    if (!file) throw new Error(`${mutation} is refused: ${JSON.stringify(refusal)}`);
    last = file;
  }
  return last;
}

/** An officer who is not on the case. */
export const UNASSIGNED = third;
