import fc from 'fast-check';
import { addDays, day, diffDays } from '../../../../kernel/values/day';
import { applyStep } from '../../../../subgraphs/enforcement/rules/cases/applyStep';
import type { CaseFile } from '../../../../subgraphs/enforcement/rules/cases/caseFile';
import type { CasePenalty } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import {
  type CaseStep,
  type CaseStepKind,
  HEARING_ATTENDANCES,
} from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { CASE_STEP_KINDS, CASE_STEPS, ruleOf } from '../../../../subgraphs/enforcement/rules/cases/caseSteps';
import {
  deciding,
  fineOf,
  hashOf,
  type Move,
  OFFICERS,
  opened,
  proposing,
  refusalsOf,
  STOPPING,
  seats,
} from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const STEPS = 24_000;
const WALKS = 48;
const SEED = 20_260_901;
const LARGE_FINE = 5_000_000n;
const PROPOSALS = [
  proposing(),
  STOPPING,
  proposing({ penalties: [fineOf(8_000_000n)] }),
  proposing({ traits: { ...proposing().traits, publicInterest: true } }),
  proposing({
    outcome: 'NO_PENALTY_UNFOUNDED',
    penalties: [],
    findings: { ...proposing().findings, violation: false },
  }),
  STOPPING,
  proposing({
    outcome: 'TRANSFERRED_CRIMINAL',
    penalties: [],
    findings: { ...proposing().findings, suspectedCrime: true },
  }),
  proposing({
    outcome: 'TRANSFERRED_AGENCY',
    penalties: [],
    findings: { ...proposing().findings, competent: false },
  }),
];

/** What one throw of the dice says: which step, with which content, by whom, after how many days. */
interface Throw {
  readonly step: number;
  readonly content: number;
  readonly actor: number;
  readonly days: number;
}

const throws = fc.array(
  fc.record({ step: fc.nat(999), content: fc.nat(999), actor: fc.nat(99), days: fc.constantFrom(0, 0, 0, 1, 2, 12) }),
  { minLength: STEPS / WALKS, maxLength: STEPS / WALKS },
);

const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;
/** Ends that leave nothing to do come up seldom, so that walks come to decisions. */
const RARE: readonly CaseStepKind[] = [
  'TERMINATE',
  'TRANSFER_CRIMINAL',
  'TRANSFER_AGENCY',
  'DECLINE',
  'DECIDE_ON_SPOT',
  'SUSPEND',
  'REGISTER_EVIDENCE',
  'PAUSE',
  'RETURN',
  'ASK_RECUSAL',
];

const REASONABLE: Readonly<Partial<Record<CaseFile['stage'], readonly CaseStepKind[]>>> = {
  LEAD: ['VERIFY'],
  VERIFYING: ['FILE'],
  FILED: ['ASSIGN'],
  SUSPENDED: ['RESUME'],
  CLOSED_FOR_DECISION: ['SUBMIT'],
  IN_REVIEW: ['REVIEW', 'NOTIFY', 'DECIDE'],
  NOTIFIED: ['RECEIVE_STATEMENT', 'REQUEST_HEARING', 'REQUEST_HEARING', 'DISCUSS', 'DECIDE', 'WAIVE_RIGHTS'],
  STATEMENT_RECEIVED: ['REREVIEW'],
  REREVIEWED: ['DECIDE', 'REVIEW', 'DISCUSS', 'REQUEST_HEARING'],
  HEARING_REQUESTED: ['SCHEDULE_HEARING', 'SCHEDULE_HEARING', 'WAIVE_HEARING'],
  HEARING_SCHEDULED: ['HOLD_HEARING'],
  HEARING_HELD: ['REVIEW', 'DISCUSS', 'DECIDE'],
  HEARING_WAIVED: ['DISCUSS', 'DECIDE', 'REVIEW'],
  COLLECTIVE: ['DECIDE', 'DECIDE', 'REVIEW', 'REVISE', 'DISCUSS'],
};

/** What somebody who knows his work would do in an investigation. */
function nextInvestigating({ officers, recusals, pauses, registrations, evidence }: CaseFile): CaseStepKind {
  if (recusals.some(({ state }) => state === 'ASKED')) return 'DECIDE_RECUSAL';
  if (officers.length < 2) return 'ASSIGN';
  if (pauses.some(({ to }) => to === null)) return 'END_PAUSE';
  if (registrations.some(({ decidedOn }) => decidedOn === null)) return 'RELEASE_EVIDENCE';
  const used = evidence.filter(({ excluded }) => !excluded);
  if (used.length === 0) return 'ADD_EVIDENCE';
  return used.some(({ verifiedBy }) => verifiedBy === null) ? 'VERIFY_EVIDENCE' : 'CLOSE';
}

/** Half of the time what is reasonable; otherwise any step of the stage, and now and then any step at all. */
function kindOf(file: CaseFile, { step, content }: Throw): CaseStepKind {
  const { stage } = file;
  const here = CASE_STEP_KINDS.filter((kind) => CASE_STEPS[kind].moves[stage] !== undefined);
  const often = here.filter((kind) => !RARE.includes(kind));
  const isFailed = file.reviews.at(-1)?.round === file.round && file.reviews.at(-1)?.passed === false;
  const isLeft = isFailed && CASE_STEPS.RETURN.moves[stage] !== undefined;
  if (isLeft && content % 3 === 0) return 'RETURN';
  const reasonable = stage === 'INVESTIGATING' ? [nextInvestigating(file)] : (REASONABLE[stage] ?? often);
  if (step % 20 === 0 || here.length === 0) return pick(CASE_STEP_KINDS, step);
  if (step % 37 === 0) return pick(here, content);
  return step % 2 === 0 ? pick(reasonable, content) : pick(often, content);
}

const THREE = [...OFFICERS, { account: 'officer-3', certificate: '沪A003', certificateUntil: day('2028-12-31') }];
/** Two officers who were not recused, now these and now those, or one where no more are left. */
const unrecused = ({ recusals }: CaseFile, content: number) =>
  (content % 3 === 0 ? [...THREE].reverse() : THREE)
    .filter(({ account }) => !recusals.some((one) => one.account === account && one.state === 'GRANTED'))
    .slice(0, 2);

/** Who is said to have discussed: now enough heads, now a head alone, officers, or others than who says it. */
const HEADS = [
  ['head-1', 'head-2'],
  ['head-2', 'head-1'],
  ['head-1', 'head-2', 'head-3'],
  ['head-1'],
  ['head-1', 'head-1'],
  ['head-1', 'officer-2'],
  ['head-2', 'head-3'],
  ['head-1', 'officer-3'],
];

const unverified = ({ evidence }: CaseFile): string =>
  evidence.find(({ verifiedBy, excluded }) => verifiedBy === null && !excluded)?.sha256 ?? hashOf('0');

function stepOf(file: CaseFile, thrown: Throw, today: string): CaseStep {
  const kind = kindOf(file, thrown);
  const { content } = thrown;
  switch (kind) {
    case 'ASSIGN':
      return { ...STEP_SAMPLES.ASSIGN, officers: unrecused(file, content) };
    case 'ASK_RECUSAL':
      return { ...STEP_SAMPLES.ASK_RECUSAL, account: file.officers.at(-1)?.account ?? 'officer-1' };
    case 'DECIDE_RECUSAL':
      return {
        ...STEP_SAMPLES.DECIDE_RECUSAL,
        account: file.recusals.find(({ state }) => state === 'ASKED')?.account ?? 'officer-1',
        granted: content % 3 === 0,
      };
    case 'ADD_EVIDENCE':
      return { ...STEP_SAMPLES.ADD_EVIDENCE, sha256: hashOf('abcdef'[content % 6] as string) };
    case 'VERIFY_EVIDENCE':
      return { ...STEP_SAMPLES.VERIFY_EVIDENCE, sha256: unverified(file) };
    case 'CLOSE':
      return {
        ...STEP_SAMPLES.CLOSE,
        certificatesShownBy: file.officers.map(({ account }) => account),
        proposal: pick(PROPOSALS, content),
      };
    case 'REVIEW':
      return {
        ...STEP_SAMPLES.REVIEW,
        review: pick(['LEGAL', 'LEGAL', 'ORDINARY'] as const, content),
        qualified: content % 7 !== 0,
        firstTime: content % 2 === 0,
        passed: content % 9 !== 0,
      };
    case 'NOTIFY':
      return content % 6 === 0 ? { ...STEP_SAMPLES.NOTIFY, tells: ['FACTS', 'REASONS', 'BASIS'] } : STEP_SAMPLES.NOTIFY;
    case 'REVISE':
      return {
        ...STEP_SAMPLES.REVISE,
        penalties: [
          fineOf(pick([1_500_000n, 9_000_000n, 49_000_000n], content)),
          ...(content % 2 ? STOPPING.penalties : []),
        ],
      };
    case 'WAIVE_RIGHTS':
      return { ...STEP_SAMPLES.WAIVE_RIGHTS, hearing: content % 2 === 0 };
    case 'RECEIVE_STATEMENT':
      return { ...STEP_SAMPLES.RECEIVE_STATEMENT, receivedOn: day(today) };
    case 'REQUEST_HEARING':
      return { ...STEP_SAMPLES.REQUEST_HEARING, requestedOn: day(today) };
    case 'SCHEDULE_HEARING':
      return {
        ...STEP_SAMPLES.SCHEDULE_HEARING,
        heldOn: addDays(day(today), 12),
        chair: pick(['chair-1', 'chair-1', 'officer-2', 'officer-3'], content),
      };
    case 'WAIVE_HEARING':
      return {
        ...STEP_SAMPLES.WAIVE_HEARING,
        attendance: pick(['WITHDRAWN', 'WITHDRAWN', ...HEARING_ATTENDANCES] as const, content),
        goodReason: content % 5 === 0,
      };
    case 'DISCUSS':
      return { ...STEP_SAMPLES.DISCUSS, heads: pick(HEADS, content) };
    case 'DECIDE':
      return deciding(content % 4 === 0 ? null : (file.hearing?.recordSha256 ?? null));
    case 'SERVE':
      return { ...STEP_SAMPLES.SERVE, servedOn: day(today) };
    default:
      return STEP_SAMPLES[kind];
  }
}

const FITTING = {
  OFFICE: seats.officer,
  OFFICERS: seats.officer,
  HEAD: seats.head,
  REVIEWER: seats.reviewer,
  CHAIR: seats.chair,
  AREA: seats.officer,
} as const;
/** Who has the seat: of the officers on a case the last one, and for evidence the last who did not add it. */
function fittingFor({ officers, evidence }: CaseFile, step: CaseStep) {
  const { seat } = ruleOf(step);
  const verified = step.kind === 'VERIFY_EVIDENCE' ? evidence.find(({ sha256 }) => sha256 === step.sha256) : undefined;
  const others = officers.filter(({ account }) => account !== verified?.addedBy);
  const account = seat === 'OFFICERS' ? others.at(-1)?.account : undefined;
  return Object.values(seats).find(({ subject }) => subject === account) ?? FITTING[seat];
}

/** Officers who may review or decide as well, by their roles alone, while they are on the case and after it. */
const EVERYWHERE = [seats.officer, seats.second, seats.third].map((one) => ({
  ...one,
  roles: ['case-officer', 'case-head', 'legal-reviewer'],
}));

/** What was done since the investigation was last taken up. */
function sinceReturn(moves: readonly Move[]): readonly Move[] {
  return moves.slice(moves.findLastIndex(([{ kind }]) => kind === 'RETURN' || kind === 'COME_BACK') + 1);
}

const done = (moves: readonly Move[], kind: CaseStepKind): Move | undefined =>
  moves.findLast(([step]) => step.kind === kind);

/** Everybody who worked on the case by what was done in it: who opened it, was put on it, or handled evidence. */
function workers({ openedBy }: CaseFile, moves: readonly Move[]): readonly string[] {
  const handled = moves.flatMap(([step, actor]) => {
    if (step.kind === 'ASSIGN') return step.officers.map(({ account }) => account);
    return step.kind === 'ADD_EVIDENCE' || step.kind === 'VERIFY_EVIDENCE' ? [actor.subject] : [];
  });
  return [openedBy, ...handled];
}

const worded = (penalties: readonly CasePenalty[]): string =>
  penalties.map(({ kind, amount, text }) => `${kind} ${amount} ${text}`).join();

/** What stood proposed when each step of a round was taken. */
function proposedAt(round: readonly Move[], at: number): string {
  const [step] = round.slice(0, at).findLast(([{ kind }]) => kind === 'CLOSE' || kind === 'REVISE') ?? [];
  if (step?.kind === 'CLOSE') return worded(step.proposal.penalties);
  return step?.kind === 'REVISE' ? worded(step.penalties) : '';
}

/** A hearing that was given up: by withdrawal, or on its day or after it. */
function givenUp(round: readonly Move[]): Move | undefined {
  const waived = done(round, 'WAIVE_HEARING');
  if (waived?.[0].kind !== 'WAIVE_HEARING' || waived[0].attendance === 'WITHDRAWN') return waived;
  const set = done(round.slice(round.indexOf(done(round, 'REQUEST_HEARING') as Move)), 'SCHEDULE_HEARING')?.[0];
  return set?.kind === 'SCHEDULE_HEARING' && waived[2] >= set.heldOn ? waived : undefined;
}

/** Whether the party was heard before a day, whatever else: it had its days, waived them, was answered or had its hearing. */
function isHeard(round: readonly Move[], decidedOn: string): boolean {
  const notice = done(round, 'NOTIFY');
  const waited = notice !== undefined && diffDays(notice[2], day(decidedOn)) > 5;
  return waited || ['WAIVE_RIGHTS', 'REREVIEW', 'HOLD_HEARING'].some((kind) => done(round, kind as CaseStepKind));
}

/** What is wrong with the discussion of a penalty that stops a business. */
function isDiscussed(round: readonly Move[], apart: readonly string[], decided: string): boolean {
  const talk = done(round, 'DISCUSS');
  if (talk?.[0].kind !== 'DISCUSS') return false;
  const { heads } = talk[0];
  const isWhole = heads.length >= 2 && new Set(heads).size === heads.length && heads.includes(talk[1].subject);
  return isWhole && !heads.some((head) => apart.includes(head)) && proposedAt(round, round.indexOf(talk)) === decided;
}

/** Whether somebody verified what he had added himself. */
const isOwnEvidence = (moves: readonly Move[], [step, { subject }]: Move): boolean =>
  step.kind === 'VERIFY_EVIDENCE' &&
  moves.some(([one, by]) => one.kind === 'ADD_EVIDENCE' && one.sha256 === step.sha256 && by.subject === subject);

/** What is wrong with the people of a decision. */
function peopleFaults(file: CaseFile, moves: readonly Move[]): string[] {
  const round = sinceReturn(moves);
  const worked = workers(file, moves);
  const by = (kind: CaseStepKind): string | undefined => done(round, kind)?.[1].subject;
  const isApart = (kind: CaseStepKind): boolean => !worked.includes(by(kind) ?? '');
  return [
    ...(done(round, 'REVIEW') && isApart('REVIEW') ? [] : ['no review by another']),
    ...(isApart('HOLD_HEARING') ? [] : ['a hearing chaired by who worked on the case']),
    ...(isApart('DECIDE') ? [] : ['decided by who worked on the case']),
    ...(file.officers.length >= 2 ? [] : ['fewer than two officers']),
    ...(moves.some((move) => isOwnEvidence(moves, move)) ? ['evidence verified by who added it'] : []),
  ];
}

/** Whether what was decided had failed a review and was reviewed until it passed. */
const isOverruled = (round: readonly Move[], decided: string): boolean =>
  round.some(([step], at) => step.kind === 'REVIEW' && !step.passed && proposedAt(round, at) === decided);

/** What must have been done before a penalty, said apart from the rules; the faults in words. */
function faultsOf(file: CaseFile, moves: readonly Move[]): string[] {
  const { decision, proposal } = file;
  const round = sinceReturn(moves);
  const notice = done(round, 'NOTIFY');
  const held = done(round, 'HOLD_HEARING');
  const penalties = decision?.penalties ?? [];
  const stops = penalties.some(({ kind }) => kind === 'ORDER_TO_STOP');
  const large = stops || penalties.some(({ amount }) => (amount ?? 0n) >= LARGE_FINE);
  const decidedOn = round.at(-1)?.[2] ?? day('2026-09-01');
  const waited = notice !== undefined && diffDays(notice[2], decidedOn) > 5 && !done(round, 'REQUEST_HEARING');
  const waiver = round.find(([step]) => step.kind === 'WAIVE_RIGHTS' && step.hearing);
  const review = done(round, 'REVIEW');
  const isLegal = review?.[0].kind === 'REVIEW' && review[0].review === 'LEGAL' && review[0].passed;
  const isFit = review?.[0].kind === 'REVIEW' && (review[0].qualified || !review[0].firstTime);
  const isAfter = held === undefined || (review !== undefined && round.indexOf(review) > round.indexOf(held));
  const triggered = held !== undefined || proposal?.traits.publicInterest === true;
  const reviewers = round.filter(([{ kind }]) => kind === 'REVIEW').map(([, { subject }]) => subject);
  return [
    ...peopleFaults(file, moves),
    ...(notice ? [] : ['no notice']),
    ...(isHeard(round, decidedOn) ? [] : ['no time for a statement']),
    ...(large && !held && !givenUp(round) && !waited && !waiver ? ['no hearing'] : []),
    ...(triggered && !(isLegal && isFit && isAfter) ? ['no legal review by a qualified officer'] : []),
    ...(isOverruled(round, worded(penalties)) ? ['reviewed until it passed'] : []),
    ...(stops && !isDiscussed(round, [...workers(file, moves), ...reviewers], worded(penalties))
      ? ['no discussion of the heads']
      : []),
  ];
}

interface Walked {
  readonly taken: number;
  readonly penalties: number;
  readonly heard: number;
  readonly other: number;
  readonly faults: readonly string[];
}

const isOver = ({ stage, decision, recusals }: CaseFile): boolean =>
  decision !== null ||
  recusals.filter(({ state }) => state === 'GRANTED').length > 1 ||
  CASE_STEP_KINDS.every((kind) => CASE_STEPS[kind].moves[stage] === undefined);

function walk(thrown: readonly Throw[]): Walked {
  let [file, today, moves] = [opened(), day('2026-09-01'), [] as Move[]];
  const seen = { taken: 0, penalties: 0, heard: 0, other: 0, faults: [] as string[] };
  for (const one of thrown) {
    today = addDays(today, one.days);
    const step = stepOf(file, one, today);
    const fitting = fittingFor(file, step);
    const actor =
      one.actor % 10 === 0 ? pick([...Object.values(seats), ...EVERYWHERE, ...EVERYWHERE], one.content) : fitting;
    if (refusalsOf(file, step, { actor, today }).length > 0) continue;
    file = applyStep(file, step, { actor, today });
    moves = [...moves, [step, actor, today]];
    seen.taken += 1;
    if (step.kind === 'DECIDE') {
      const isPenalty = file.decision?.outcome === 'PENALTY';
      const isMoved = file.decision?.outcome.startsWith('TRANSFERRED');
      seen.faults.push(...(isPenalty ? faultsOf(file, moves) : peopleFaults(file, moves)));
      if (isMoved) seen.faults.push('transferred on paper');
      seen[isPenalty ? 'penalties' : 'other'] += 1;
      if (file.hearing?.heldOn) seen.heard += 1;
    }
    if (isOver(file)) [file, today, moves] = [opened(), day('2026-09-01'), []];
  }
  return seen;
}

describe('行政处罚法 44, 58, 62, 63: random walks through a case', () => {
  it('never reach a penalty without notice, statement and, where triggered, hearing, legal review and discussion by others, in 24,000 steps', () => {
    const seen: Walked[] = [];
    const property = fc.property(throws, (thrown) => {
      const walked = walk(thrown);
      seen.push(walked);
      expect(walked.faults).toEqual([]);
    });
    fc.assert(property, { seed: SEED, numRuns: WALKS, endOnFailure: true });
    const sum = (of: (one: Walked) => number) => seen.reduce((all, one) => all + of(one), 0);
    expect(seen.length).toBe(WALKS);
    expect({
      penalties: sum((one) => one.penalties) > 50,
      heard: sum((one) => one.heard) > 2,
      other: sum((one) => one.other) > 30,
      taken: sum((one) => one.taken) > 2_000,
    }).toEqual({ penalties: true, heard: true, other: true, taken: true });
  });
});
