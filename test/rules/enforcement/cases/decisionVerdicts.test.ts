import { day } from '../../../../kernel/values/day';
import type { CaseFile } from '../../../../subgraphs/enforcement/rules/cases/caseFile';
import type { CasePenalty } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import type { CaseProposal } from '../../../../subgraphs/enforcement/rules/cases/caseProposal';
import type { CaseStep } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { decisionVerdicts } from '../../../../subgraphs/enforcement/rules/cases/decisionVerdicts';
import {
  deciding,
  fineOf,
  INVESTIGATED,
  knowing,
  type Move,
  NOTIFIED,
  opened,
  passing,
  proposing,
  refusalsOf,
  STOPPING,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { fineBenchmark } from '../../../support/enforcement/measureExample';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const codes = (file: CaseFile, on: string, known = knowing()) =>
  decisionVerdicts(file, { today: day(on), known }).flatMap((verdict) => (verdict.lawful ? [] : [verdict.code]));
const told = (proposal = proposing()) =>
  walked([...INVESTIGATED, ...submitting(proposal), passing('ORDINARY', '2026-09-11'), NOTIFIED]);
const HEARD: readonly Move[] = [
  [{ ...STEP_SAMPLES.REQUEST_HEARING, requestedOn: day('2026-09-15') }, seats.officer, day('2026-09-15')],
  [{ ...STEP_SAMPLES.SCHEDULE_HEARING, heldOn: day('2026-09-25') }, seats.head, day('2026-09-15')],
];
const holding: Move = [STEP_SAMPLES.HOLD_HEARING, seats.chair, day('2026-09-28')];

describe('行政处罚法 44-65: what bars a decision', () => {
  it('is the term of the statement up to its last day, a Sunday on which work is made up, and nothing the day after', () => {
    expect(codes(told(), '2026-09-20')).toEqual(['STATEMENT_TERM_RUNNING']);
    expect(codes(told(), '2026-09-21')).toEqual([]);
  });

  it('is the same across National Day, of whose weekend one day is worked', () => {
    const late = walked([
      ...INVESTIGATED,
      ...submitting(proposing()),
      passing('ORDINARY', '2026-09-11'),
      [STEP_SAMPLES.NOTIFY, seats.officer, day('2026-09-29')],
    ]);
    expect(codes(late, '2026-10-12')).toEqual(['STATEMENT_TERM_RUNNING']);
    expect(codes(late, '2026-10-13')).toEqual([]);
  });

  it('is a legal review that was made on the day of the hearing, but before it', () => {
    const heard = walked([...HEARD, holding], told(STOPPING));
    expect(codes(heard, '2026-09-28')).toEqual([
      'LEGAL_REVIEW_MISSING',
      'CASE_NOT_REVIEWED',
      'COLLECTIVE_DISCUSSION_MISSING',
    ]);
    const review = { ...heard.reviews[0], kind: 'LEGAL', on: day('2026-09-28') } as (typeof heard.reviews)[number];
    expect(codes({ ...heard, reviews: [review] }, '2026-09-28')).toContain('LEGAL_REVIEW_MISSING');
    expect(codes({ ...heard, reviews: [{ ...review, afterHearing: true }] }, '2026-09-28')).toEqual([
      'COLLECTIVE_DISCUSSION_MISSING',
    ]);
  });

  it('is a review of something else than what is proposed now', () => {
    const reviewed = walked([...INVESTIGATED, ...submitting(proposing()), passing('ORDINARY', '2026-09-11')]);
    const file = { ...reviewed, proposal: proposing({ penalties: [fineOf(1_900_000n)] }) };
    expect(codes(file, '2026-09-12')).toContain('CASE_NOT_REVIEWED');
    expect(codes(reviewed, '2026-09-12')).not.toContain('CASE_NOT_REVIEWED');
  });

  it('is a word of the penalty that was not reviewed, and one that was not told', () => {
    const suspension = (text: string) => proposing({ penalties: [{ kind: 'LICENCE_SUSPENSION', amount: null, text }] });
    const file = told(suspension('暂扣许可证三日'));
    const changed = { ...file, proposal: suspension('暂扣许可证一年') };
    expect(codes(file, '2026-09-21')).not.toContain('CASE_NOT_REVIEWED');
    expect(codes(changed, '2026-09-21')).toEqual(
      expect.arrayContaining(['CASE_NOT_REVIEWED', 'PENALTY_BEYOND_NOTICE']),
    );
    const revising = (penalties: CasePenalty[]): CaseStep => ({
      kind: 'REVISE',
      outcome: 'PENALTY',
      penalties,
      reason: '采纳',
    });
    const reviewedAgain = { ...file, stage: 'REREVIEWED' as const };
    const at = { actor: seats.officer, today: day('2026-09-21') };
    expect(refusalsOf(reviewedAgain, revising([...changed.proposal.penalties]), at)).toContain('PENALTY_BEYOND_NOTICE');
    expect(refusalsOf(reviewedAgain, revising([{ kind: 'WARNING', amount: null, text: '警告' }]), at)).toEqual([]);
  });

  it.each([
    ['a fine beyond the provision', proposing({ penalties: [fineOf(50_000_001n)] }), 'FINE_OUTSIDE_STATUTE'],
    [
      'gains that are left to the party',
      proposing({ correction: { ...proposing().correction, gains: 5_000n } }),
      'GAINS_NOT_CONFISCATED',
    ],
    [
      'no order to correct',
      proposing({ correction: { ...proposing().correction, correction: 'NONE' } }),
      'CORRECTION_NOT_ORDERED',
    ],
    [
      'a penalty for a minor act',
      proposing({ findings: { ...proposing().findings, minor: true, corrected: true, harm: 'NONE' } }),
      'OUTCOME_AGAINST_FINDINGS',
    ],
    [
      'a mitigating circumstance without weight',
      proposing({ measure: { ...proposing().measure, mitigating: ['REMEDIED'] } }),
      'MITIGATION_NOT_APPLIED',
    ],
    [
      'a norm that sets no penalty',
      proposing({ basis: { ...proposing().basis, rank: 'OTHER_DOCUMENT' } }),
      'PENALTY_WITHOUT_NORM',
    ],
  ])('refuses to close an investigation with %s', (_, proposal, code) => {
    const step = { ...STEP_SAMPLES.CLOSE, proposal };
    expect(refusalsOf(walked(INVESTIGATED), step, { actor: seats.officer, today: day('2026-09-10') })).toContain(code);
  });

  it.each([
    ['a second fine besides one in the range', [7_000_000n, 90_000_000_000n], [], 'PENALTY_ABOVE_STATUTE'],
    ['two fines that together leave the range', [4_000_000n, 4_600_000n], [], 'PENALTY_OUTSIDE_RANGE'],
    ['a fine below its provision', [4_000_000n], ['REPORTED'], 'FINE_OUTSIDE_STATUTE'],
  ])('refuses %s where a benchmark is in force, whatever range the officers state', (_, sums, circumstances, code) => {
    const measure = { ...proposing().measure, circumstances };
    const basis = { ...proposing().basis, fine: null };
    const at = { actor: seats.officer, today: day('2026-09-10'), known: knowing({ benchmarks: [fineBenchmark()] }) };
    const closing = (change: Partial<CaseProposal>) => ({
      ...STEP_SAMPLES.CLOSE,
      proposal: proposing({ basis, ...change }),
    });
    const file = walked(INVESTIGATED);
    expect(refusalsOf(file, closing({ penalties: sums.map(fineOf), measure }), at)).toContain(code);
    expect(refusalsOf(file, closing({ penalties: [fineOf(4_000_000n), fineOf(4_500_000n)] }), at)).toEqual([]);
  });

  it('measures a fine on the spot by its provision and by the benchmark in force', () => {
    const { DECIDE_ON_SPOT } = STEP_SAMPLES;
    const at = { actor: seats.officer, today: day('2026-09-01') };
    const within = (min: bigint, max: bigint) => ({
      ...DECIDE_ON_SPOT,
      basis: { ...DECIDE_ON_SPOT.basis, fine: { min, max } },
    });
    const benchmarks = [fineBenchmark()];
    expect(refusalsOf(opened(), within(100_000n, 100_000n), at)).toEqual([]);
    expect(refusalsOf(opened(), within(1n, 2n), at)).toEqual(['FINE_OUTSIDE_STATUTE']);
    expect(refusalsOf(opened(), DECIDE_ON_SPOT, { ...at, known: knowing({ benchmarks }) })).toEqual([
      'PENALTY_BELOW_STATUTE',
      'FINE_OUTSIDE_STATUTE',
    ]);
  });

  it('is decided by a head who neither worked on the case nor reviewed it', () => {
    const file = told();
    const at = { today: day('2026-09-22') };
    expect(refusalsOf(file, deciding(), { actor: seats.head, ...at })).toEqual([]);
    const reviewingHead = { ...seats.reviewer, roles: ['case-head'] };
    expect(refusalsOf(file, deciding(), { actor: reviewingHead, ...at })).toEqual(['CASE_DECIDER_REVIEWED']);
    expect(refusalsOf(file, deciding(), { actor: { ...seats.officer, roles: ['case-head'] }, ...at })).toEqual([
      'SAME_PERSON_APPROVES',
    ]);
  });
});
