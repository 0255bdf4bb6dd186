import { type Day, day } from '../../../kernel/values/day';
import type { WorkActor } from '../../../kernel/values/work/workParties';
import { applyStep } from '../../../subgraphs/enforcement/rules/cases/applyStep';
import type { CaseFile } from '../../../subgraphs/enforcement/rules/cases/caseFile';
import type { CasePenalty } from '../../../subgraphs/enforcement/rules/cases/caseParts';
import type { CaseProposal } from '../../../subgraphs/enforcement/rules/cases/caseProposal';
import type { CaseStep, OpenStep } from '../../../subgraphs/enforcement/rules/cases/caseStep';
import { judgeStep } from '../../../subgraphs/enforcement/rules/cases/judgeStep';
import { type Known, NOTHING_KNOWN } from '../../../subgraphs/enforcement/rules/cases/judging';
import { openFile } from '../../../subgraphs/enforcement/rules/cases/openFile';

/** A hash for a document of the tests. */
export const hashOf = (letter: string): string => letter.repeat(64).slice(0, 64);

const official = (subject: string, role: string): WorkActor => ({
  subject,
  kind: 'official',
  department: 'SAMR',
  district: '310115',
  roles: [role],
});

/** Who works on the case of the samples. */
export const seats = {
  officer: official('officer-1', 'case-officer'),
  second: official('officer-2', 'case-officer'),
  third: official('officer-3', 'case-officer'),
  head: official('head-1', 'case-head'),
  otherHead: official('head-2', 'case-head'),
  reviewer: official('reviewer-1', 'legal-reviewer'),
  chair: official('chair-1', 'legal-reviewer'),
} as const;

const certified = (account: string, certificate: string) => ({
  account,
  certificate,
  certificateUntil: day('2028-12-31'),
});

/** Two officers with certificates. */
export const OFFICERS = [certified('officer-1', '沪A001'), certified('officer-2', '沪A002')];

/** A fine of so many fen. */
export const fineOf = (amount: bigint): CasePenalty => ({ kind: 'FINE', amount, text: '罚款' });

/** A case of an organisation, found on the day it is opened. */
export const OPENING: OpenStep = {
  kind: 'OPEN',
  uscc: '91310115MA1K3B7C6G',
  authority: 'SAMR-310115',
  party: 'ORGANISATION',
  cause: '涉嫌使用过期原料',
  act: { provision: '食品安全法 34', actFrom: day('2026-08-01'), actTo: day('2026-08-31'), safetyHarm: false },
  lead: null,
  foundOn: day('2026-09-01'),
  extendedOn: null,
};

/** A proposal of a fine of 20,000 yuan; what differs is given. */
export const proposing = (change: Partial<CaseProposal> = {}): CaseProposal => ({
  outcome: 'PENALTY',
  penalties: [fineOf(2_000_000n)],
  basis: {
    provision: '食品安全法 124',
    rank: 'LAW',
    fine: { min: 1_000_000n, max: 50_000_000n },
    norms: [],
    law: null,
  },
  findings: {
    violation: true,
    suspectedCrime: false,
    competent: true,
    minor: false,
    harm: 'SLIGHT',
    corrected: false,
    first: false,
    faultless: false,
    educated: false,
    conditions: [],
  },
  traits: {
    publicInterest: false,
    complex: false,
    severalRelations: false,
    major: false,
    reviewByLaw: false,
    hearingByLaw: false,
  },
  correction: { correction: 'AT_ONCE', correctBy: null, gains: null, gainsReturned: 0n },
  measure: { mitigating: [], treatment: 'NONE', circumstances: [], value: null, reasonOutside: null },
  sameAs: [],
  newFacts: [],
  ...change,
});

/** A proposal of an order to stop, for which a hearing must be offered and the heads discuss. */
export const STOPPING = proposing({ penalties: [{ kind: 'ORDER_TO_STOP', amount: null, text: '责令停产停业' }] });

/** What is known beyond the file: nothing unless it is given. */
export const knowing = (change: Partial<Known> = {}): Known => ({ ...NOTHING_KNOWN, ...change });

/** The codes that refuse a step. */
export function refusalsOf(
  file: CaseFile,
  step: CaseStep,
  { actor, today, known = NOTHING_KNOWN }: { actor: WorkActor; today: Day; known?: Known },
): string[] {
  return judgeStep(file, step, { actor, today, known }).flatMap((verdict) => (verdict.lawful ? [] : [verdict.code]));
}

/** A step by somebody on a day. */
export type Move = readonly [step: CaseStep, actor: WorkActor, today: Day];

/** The file after steps, each of which must be lawful. */
export function walked(moves: readonly Move[], from: CaseFile = opened()): CaseFile {
  return moves.reduce((file, [step, actor, today]) => {
    const refused = refusalsOf(file, step, { actor, today });
    if (refused.length > 0) throw new Error(`${step.kind} in ${file.stage} is refused: ${refused.join(', ')}`);
    return applyStep(file, step, { actor, today });
  }, from);
}

/** A file that was just opened. */
export const opened = (change: Partial<OpenStep> = {}): CaseFile =>
  openFile({ ...OPENING, ...change }, { actor: seats.officer, today: day('2026-09-01') });

const SHA = hashOf('a');
/** Everything a notice tells. */
export const TELLS = ['FACTS', 'REASONS', 'BASIS', 'STATEMENT_RIGHT', 'HEARING_RIGHT'] as const;
/** Everything the document of a decision states. */
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
] as const;

const { officer, second, head, reviewer } = seats;

/** From the lead to an investigation by two officers with one verified piece of evidence. */
export const INVESTIGATED: readonly Move[] = [
  [{ kind: 'VERIFY' }, officer, day('2026-09-01')],
  [{ kind: 'FILE', caseNumber: '沪市监浦案〔2026〕17号', grave: false, sha256: SHA }, head, day('2026-09-02')],
  [{ kind: 'ASSIGN', officers: OFFICERS }, head, day('2026-09-02')],
  [{ kind: 'ADD_EVIDENCE', evidence: 'DOCUMENTARY', sha256: hashOf('e') }, officer, day('2026-09-03')],
  [{ kind: 'VERIFY_EVIDENCE', sha256: hashOf('e') }, second, day('2026-09-04')],
];

/** Closes the investigation with a proposal, and submits it. */
export const submitting = (proposal: CaseProposal): readonly Move[] => [
  [
    { kind: 'CLOSE', certificatesShownBy: ['officer-1', 'officer-2'], proposal, sha256: SHA },
    officer,
    day('2026-09-10'),
  ],
  [{ kind: 'SUBMIT' }, officer, day('2026-09-10')],
];

/** A review of a kind that passes, on a day. */
export const passing = (review: 'ORDINARY' | 'LEGAL', on: string): Move => [
  { kind: 'REVIEW', review, qualified: true, firstTime: false, passed: true, sha256: SHA },
  reviewer,
  day(on),
];

/** The notice on 2026-09-14, a Monday. */
export const NOTIFIED: Move = [{ kind: 'NOTIFY', tells: TELLS, sha256: SHA }, officer, day('2026-09-14')];

/** A decision on the file as it stands; on the record of a hearing where one was held. */
export const deciding = (hearingRecord: string | null = null): CaseStep => ({
  kind: 'DECIDE',
  decisionNumber: '沪市监浦处〔2026〕17号',
  title: '行政处罚决定书',
  states: STATES,
  hearingRecord,
  sha256: SHA,
});
