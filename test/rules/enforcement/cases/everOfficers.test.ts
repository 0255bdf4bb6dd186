import { day } from '../../../../kernel/values/day';
import type { CaseFile } from '../../../../subgraphs/enforcement/rules/cases/caseFile';
import type { CaseStep } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import {
  deciding,
  hashOf,
  INVESTIGATED,
  type Move,
  NOTIFIED,
  OFFICERS,
  opened,
  passing,
  proposing,
  refusalsOf,
  STOPPING,
  seats,
  submitting,
  walked,
} from '../../../support/enforcement/caseSamples';
import { STEP_SAMPLES } from '../../../support/enforcement/stepSamples';

const { officer, second, third, head } = seats;
const THIRD = { account: 'officer-3', certificate: '沪A003', certificateUntil: day('2028-12-31') };
const REPLACED: Move = [
  { ...STEP_SAMPLES.ASSIGN, officers: [OFFICERS[0] as (typeof OFFICERS)[number], THIRD] },
  head,
  day('2026-09-05'),
];
const RECUSED: readonly Move[] = [
  [{ ...STEP_SAMPLES.ASK_RECUSAL, account: second.subject }, officer, day('2026-09-05')],
  [{ ...STEP_SAMPLES.DECIDE_RECUSAL, account: second.subject }, head, day('2026-09-05')],
];
/** The second officer, who has every role of the authority by now. */
const former = { ...second, roles: ['case-officer', 'case-head', 'legal-reviewer'] };
const reported = (proposal = proposing()): readonly Move[] =>
  submitting(proposal).map(([step, actor, on]) => [
    step.kind === 'CLOSE' ? { ...step, certificatesShownBy: [officer.subject, third.subject] } : step,
    actor,
    on,
  ]);
const reviewing = (moves: readonly Move[], proposal = proposing()): CaseFile =>
  walked([...INVESTIGATED, ...moves, ...reported(proposal)]);
const told = (moves: readonly Move[], proposal = proposing()): CaseFile =>
  walked([passing('ORDINARY', '2026-09-11'), NOTIFIED], reviewing(moves, proposal));
const refused = (file: CaseFile, step: CaseStep, on: string) =>
  refusalsOf(file, step, { actor: former, today: day(on) });

describe('行政处罚法 43, 57, 58, 64: whoever once worked on a case', () => {
  it.each([
    ['another was put in his place', [REPLACED]],
    ['he withdrew', [...RECUSED, REPLACED]],
  ] as const)('neither reviews nor decides it after %s', (_, moves) => {
    expect(refused(reviewing(moves), STEP_SAMPLES.REVIEW, '2026-09-11')).toEqual([
      'SAME_PERSON_APPROVES',
      'LEGAL_REVIEWER_UNFIT',
    ]);
    expect(refused(told(moves), deciding(), '2026-09-22')).toEqual(['SAME_PERSON_APPROVES']);
    expect(refused(told(moves), STEP_SAMPLES.ASSIGN, '2026-09-15')).toContain('SAME_PERSON_APPROVES');
  });

  it.each([
    ['another was put in his place', [REPLACED]],
    ['he withdrew', [...RECUSED, REPLACED]],
  ] as const)('does not chair its hearing after %s', (_, moves) => {
    const on = day('2026-09-14');
    const asked = walked([[{ ...STEP_SAMPLES.REQUEST_HEARING, requestedOn: on }, officer, on]], told(moves, STOPPING));
    const step = { ...STEP_SAMPLES.SCHEDULE_HEARING, heldOn: day('2026-09-25') };
    const by = (chair: string) => refusalsOf(asked, { ...step, chair }, { actor: head, today: on });
    expect([by(second.subject), by('chair-1')]).toEqual([['HEARING_CHAIR_UNFIT'], []]);
    const set = { ...asked, stage: 'HEARING_SCHEDULED' as const };
    const chaired = { ...set, hearing: asked.hearing && { ...asked.hearing, chair: second.subject } };
    expect(refused({ ...chaired }, STEP_SAMPLES.HOLD_HEARING, '2026-09-28')).toEqual(
      expect.arrayContaining(['SAME_PERSON_APPROVES', 'HEARING_CHAIR_UNFIT']),
    );
  });

  it('makes the review of a reviewer void who is put on the case after it', () => {
    const file = told([REPLACED]);
    const joined = { ...THIRD, account: 'reviewer-1', certificate: '沪A009' };
    const mixed = walked([[{ ...STEP_SAMPLES.ASSIGN, officers: [joined, THIRD] }, head, day('2026-09-15')]], file);
    const at = { actor: head, today: day('2026-09-22') };
    expect([refusalsOf(file, deciding(), at), refusalsOf(mixed, deciding(), at)]).toEqual([[], ['CASE_NOT_REVIEWED']]);
  });

  it('is kept by his steps: who opened, verified, took evidence or was put on it, once each, and no head or reviewer', () => {
    const found = walked(INVESTIGATED.slice(0, 3));
    expect(found.everOfficers).toEqual(['officer-1', 'officer-2']);
    const opening = opened();
    expect(opening.everOfficers).toEqual(['officer-1']);
    expect(walked([[STEP_SAMPLES.VERIFY, third, day('2026-09-01')]], opening).everOfficers).toEqual([
      'officer-1',
      'officer-3',
    ]);
    const added: Move = [{ ...STEP_SAMPLES.ADD_EVIDENCE, sha256: hashOf('f') }, third, day('2026-09-06')];
    expect(walked([...INVESTIGATED, ...RECUSED, REPLACED, added]).everOfficers).toEqual([
      'officer-1',
      'officer-2',
      'officer-3',
    ]);
    expect(told([REPLACED]).everOfficers).toEqual(['officer-1', 'officer-2', 'officer-3']);
  });

  it('does nothing more in it once he withdrew, even while nobody is on it', () => {
    const emptied = { ...walked([...INVESTIGATED, ...RECUSED]), officers: [] };
    const attach = (actor: typeof officer) =>
      refusalsOf(emptied, STEP_SAMPLES.ATTACH, { actor, today: day('2026-09-06') });
    expect([attach(second as typeof officer), attach(third as unknown as typeof officer)]).toEqual([
      ['OFFICER_RECUSED'],
      [],
    ]);
  });
});
