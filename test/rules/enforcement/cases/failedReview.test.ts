import { day } from '../../../../kernel/values/day';
import type { CaseStage } from '../../../../subgraphs/enforcement/rules/caseStage';
import { applyStep } from '../../../../subgraphs/enforcement/rules/cases/applyStep';
import type { CaseStep } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import {
  deciding,
  fineOf,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  passing,
  proposing,
  refusalsOf,
  STOPPING,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const { officer, head, otherHead, reviewer } = seats;
const told = (proposal = STOPPING) =>
  walked([...INVESTIGATED, ...submitting(proposal), passing('ORDINARY', '2026-09-11'), NOTIFIED]);
const WAIVED: Move = [{ ...STEP_SAMPLES.WAIVE_RIGHTS, hearing: true }, officer, day('2026-09-15')];
const discussing = (...heads: string[]): CaseStep => ({ ...STEP_SAMPLES.DISCUSS, heads });
const DISCUSSED: Move = [discussing('head-1', 'head-2'), head, day('2026-09-16')];
const failing: Move = [{ ...STEP_SAMPLES.REVIEW, passed: false }, reviewer, day('2026-09-16')];
const refused = (file: Parameters<typeof refusalsOf>[0], step: CaseStep, actor: Move[1] = reviewer) =>
  refusalsOf(file, step, { actor, today: day('2026-09-17') });
const WARNING: CaseStep = {
  ...STEP_SAMPLES.REVISE,
  penalties: [{ kind: 'WARNING', amount: null, text: '警告' }],
};

describe('行政处罚法 57, 58: what did not pass its review', () => {
  const failed = walked([DISCUSSED, failing], walked([WAIVED], told()));

  it('is not reviewed again as it stands, in whatever kind of review and by whomever', () => {
    const other = { ...reviewer, subject: 'reviewer-2' };
    for (const review of ['ORDINARY', 'LEGAL'] as const)
      expect(refused(failed, { ...STEP_SAMPLES.REVIEW, review }, other)).toEqual(['CASE_REVIEW_FAILED']);
    expect(refused(failed, deciding(), head)).toContain('CASE_NOT_REVIEWED');
  });

  it('is reviewed once it is another proposal, or once its investigation was resumed', () => {
    const on = day('2026-09-17');
    const revised = walked([[WARNING, officer, on]], failed);
    expect(refused(revised, STEP_SAMPLES.REVIEW)).toEqual([]);
    const back = walked([[{ ...STEP_SAMPLES.REVISE, penalties: STOPPING.penalties }, officer, on]], revised);
    expect(refused(back, STEP_SAMPLES.REVIEW)).toEqual(['CASE_REVIEW_FAILED']);
    const resumed = walked(
      [[STEP_SAMPLES.RETURN, reviewer, on], ...submitting(STOPPING).map(([step, actor]): Move => [step, actor, on])],
      failed,
    );
    expect([resumed.round, refused(resumed, STEP_SAMPLES.REVIEW)]).toEqual([2, []]);
  });

  it.each<CaseStage>([
    'NOTIFIED',
    'STATEMENT_RECEIVED',
    'REREVIEWED',
    'HEARING_REQUESTED',
    'HEARING_SCHEDULED',
    'HEARING_HELD',
    'HEARING_WAIVED',
    'COLLECTIVE',
  ])('goes back to its investigation from %s, with no days left out any more', (stage) => {
    const pauses = [{ reason: 'HEARING', from: day('2026-09-15'), to: null }] as const;
    const file = { ...told(), stage, pauses };
    expect(refused(file, STEP_SAMPLES.RETURN)).toEqual([]);
    const after = applyStep(file, STEP_SAMPLES.RETURN, { actor: reviewer, today: day('2026-09-17') });
    expect([after.stage, after.notice, after.pauses]).toEqual([
      'INVESTIGATING',
      null,
      [{ ...pauses[0], to: '2026-09-16' }],
    ]);
  });
});

describe('行政处罚法 57: the discussion of the heads', () => {
  const file = walked([WAIVED], told());

  it.each([
    ['one head alone', ['head-1']],
    ['the same head twice', ['head-1', 'head-1']],
    ['others than who enters it', ['head-2', 'head-3']],
    ['an officer of the case', ['head-1', 'officer-2']],
    ['who reviewed it', ['head-1', 'reviewer-1']],
  ])('is no discussion by %s', (_, heads) => {
    expect(refused(file, discussing(...heads), head)).toEqual(['COLLECTIVE_HEADS_UNFIT']);
    expect(refused(file, discussing('head-1', 'head-2'), head)).toEqual([]);
  });

  it('is of what was proposed then: another proposal is discussed anew, the same is not', () => {
    const major = proposing({ ...STOPPING, traits: { ...STOPPING.traits, major: true } });
    const discussed = walked([DISCUSSED], walked([WAIVED], told(major)));
    const revise = (step: CaseStep) => walked([[step, officer, day('2026-09-17')]], discussed);
    const same = revise({ ...STEP_SAMPLES.REVISE, penalties: STOPPING.penalties });
    const other = revise(WARNING);
    expect([same.discussion, other.discussion]).toEqual([discussed.discussion, null]);
    expect(refused(other, deciding(), head)).toContain('COLLECTIVE_DISCUSSION_MISSING');
    expect(walked([[discussing('head-2', 'head-1'), otherHead, day('2026-09-17')]], other).discussion).toMatchObject({
      heads: ['head-2', 'head-1'],
    });
  });

  it('does not stand once one of them is put on the case or reviews it', () => {
    const discussed = walked([DISCUSSED], file);
    expect(refused(discussed, deciding(), head)).toEqual([]);
    const joined = { ...discussed, everOfficers: [...discussed.everOfficers, 'head-2'] };
    expect(refused(joined, deciding(), head)).toEqual(['COLLECTIVE_DISCUSSION_MISSING']);
  });

  it('lengthens the term by its heads and its record alone', () => {
    const extended = walked(
      [[STEP_SAMPLES.EXTEND, head, day('2026-09-16')]],
      told(proposing({ penalties: [fineOf(2_000_000n)] })),
    );
    const step = {
      ...STEP_SAMPLES.EXTEND,
      by: 'COLLECTIVE',
      days: 30,
      heads: ['head-1', 'head-2'],
      sha256: 'a'.repeat(64),
    } as const;
    expect(refused(extended, step, head)).toEqual([]);
    expect(refused(extended, { ...step, heads: [] }, head)).toEqual(['COLLECTIVE_HEADS_UNFIT']);
    expect(refused(extended, { ...step, heads: ['head-1', 'officer-1'] }, head)).toEqual(['COLLECTIVE_HEADS_UNFIT']);
    expect(refused(extended, { ...step, sha256: null }, head)).toEqual(['CASE_RECORD_INCOMPLETE']);
    const on = { actor: head, today: day('2026-09-17') };
    expect(applyStep(extended, step, on).documents.at(-1)).toMatchObject({ part: 'DISCUSSION_RECORD' });
  });
});
