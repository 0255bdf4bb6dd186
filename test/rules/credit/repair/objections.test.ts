import { day } from '../../../../kernel/values/day';
import {
  nextDue,
  type ObjectionDays,
  objectionClocks,
} from '../../../../subgraphs/credit/rules/repair/objectionClocks';
import {
  decidedState,
  OBJECTION_ACTS,
  OBJECTION_OUTCOMES,
  OBJECTION_STATES,
  type ObjectionAct,
  type ObjectionState,
  objectionDecision,
  objectionStep,
} from '../../../../subgraphs/credit/rules/repair/objectionState';
import {
  AFTER_REPAIR,
  REPAIR_STATES,
  type RepairAct,
  repairStep,
} from '../../../../subgraphs/credit/rules/repair/repairState';

const days = (change: Partial<ObjectionDays> = {}): ObjectionDays => ({
  state: 'RAISED',
  outcome: null,
  raisedOn: day('2026-09-24'),
  markedOn: null,
  forwardedOn: null,
  answeredOn: null,
  decidedOn: null,
  deletedOn: null,
  endedOn: null,
  ...change,
});
const dues = (change: Partial<ObjectionDays>, today = day('2026-09-24')) =>
  objectionClocks(days(change), today).map(({ kind, dueOn, isLate }) => [kind, dueOn, isLate]);

describe('上海市社会信用条例 36-38: the clocks of an objection', () => {
  it('across Mid-Autumn and National Day: marked in one working day, decided in five', () => {
    expect(dues({})).toEqual([
      ['MARK', '2026-09-28', false],
      ['DECIDE', '2026-10-09', false],
    ]);
  });

  it.each([
    ['MARK', '2026-09-28', '2026-09-29', {}],
    ['DECIDE', '2026-10-09', '2026-10-10', { markedOn: day('2026-09-28') }],
    ['FORWARD', '2026-09-29', '2026-09-30', { forwardedOn: day('2026-09-29') }],
    ['ANSWER', '2026-10-12', '2026-10-13', { forwardedOn: day('2026-09-29') }],
    ['DECIDE', '2026-10-12', '2026-10-13', { forwardedOn: day('2026-09-29'), answeredOn: day('2026-10-09') }],
    ['DELETE', '2026-10-08', '2026-10-09', { decidedOn: day('2026-09-28'), outcome: 'ACT_REVOKED' }],
    ['DELETE', '2026-10-08', '2026-10-09', { decidedOn: day('2026-09-28'), outcome: 'ALREADY_REPAIRED' }],
  ] as const)('%s is in time on %s and late on %s', (kind, last, after, change) => {
    const on = (date: string) => {
      const done = kind === 'FORWARD' ? { ...change, forwardedOn: day(date) } : change;
      return objectionClocks(days(done), day(date)).find((clock) => clock.kind === kind);
    };
    expect(on(last)).toMatchObject({ dueOn: last, isLate: false });
    expect(on(after)).toMatchObject({ dueOn: last, isLate: true });
  });

  it('across the Spring Festival, whose make-up Saturdays count', () => {
    const spring = dues({ raisedOn: day('2026-02-13') }, day('2026-02-13'));
    expect(spring).toEqual([
      ['MARK', '2026-02-14', false],
      ['DECIDE', '2026-02-27', false],
    ]);
  });

  it('where the holidays of the year are not known, no day is told and nothing is late', () => {
    expect(dues({ raisedOn: day('2026-12-30') }, day('2027-03-01'))).toEqual([
      ['MARK', '2026-12-31', true],
      ['DECIDE', null, false],
    ]);
  });

  it('each clock names its number, its article and that the text was read', () => {
    const [mark] = objectionClocks(days(), day('2026-09-24'));
    expect(mark?.basis).toMatchObject({ id: 'OBJECTION_MARKED_WITHIN', value: 1, article: '36', verified: true });
  });

  it('what was withdrawn stops its clocks; the next due day is that of the next step', () => {
    const ended = objectionClocks(days({ endedOn: day('2026-09-25') }), day('2026-11-02'));
    expect(ended.some(({ isLate }) => isLate)).toBe(false);
    expect(nextDue(days())).toBe('2026-09-28');
    expect(nextDue(days({ markedOn: day('2026-09-24') }))).toBe('2026-10-09');
    expect(nextDue(days({ endedOn: day('2026-09-25') }))).toBeNull();
  });

  it('what was answered is to be decided within the days of the answer: no objection is open without a last day', () => {
    const forwarded = { markedOn: day('2026-09-28'), forwardedOn: day('2026-09-29') };
    expect(nextDue(days({ ...forwarded, state: 'FORWARDED' }))).toBe('2026-10-12');
    expect(nextDue(days({ ...forwarded, state: 'ANSWERED', answeredOn: day('2026-09-30') }))).toBe('2026-10-12');
  });
});

const LISTED: readonly (readonly [ObjectionAct, ObjectionState])[] = [
  ['MARK', 'RAISED'],
  ['FORWARD', 'MARKED'],
  ['ANSWER', 'FORWARDED'],
  ['DECIDE', 'MARKED'],
  ['DECIDE', 'ANSWERED'],
  ['DELETE', 'DELETING'],
  ['WITHDRAW', 'RAISED'],
  ['WITHDRAW', 'MARKED'],
  ['WITHDRAW', 'FORWARDED'],
  ['WITHDRAW', 'ANSWERED'],
  ['OVERTAKE', 'RAISED'],
  ['OVERTAKE', 'MARKED'],
  ['OVERTAKE', 'FORWARDED'],
  ['OVERTAKE', 'ANSWERED'],
  ['OVERTAKE', 'DELETING'],
];

describe('上海市社会信用条例 36: the steps of an objection', () => {
  it('every pair of state and act that is not listed is refused', () => {
    const taken = OBJECTION_ACTS.flatMap((act) =>
      OBJECTION_STATES.filter((state) => objectionStep(act, state).lawful).map((state) => [act, state]),
    );
    expect(taken).toEqual(LISTED);
  });

  it('the centre decides as the provider answered, and corrects or deletes nothing of its own', () => {
    for (const outcome of OBJECTION_OUTCOMES) {
      for (const answered of OBJECTION_OUTCOMES) {
        expect(objectionDecision({ outcome, answered }).lawful).toBe(outcome === answered);
      }
      expect(objectionDecision({ outcome, answered: null }).lawful).toBe(outcome === 'UPHELD');
    }
  });

  it('what is to go is deleted by a step of its own', () => {
    expect(OBJECTION_OUTCOMES.map(decidedState)).toEqual(['UPHELD', 'CORRECTED', 'DELETING', 'DELETING']);
  });

  it('a repair is granted, refused or taken back once, and shared after it was granted', () => {
    const pairs = (Object.keys(AFTER_REPAIR) as RepairAct[]).flatMap((act) =>
      REPAIR_STATES.filter((state) => repairStep(act, state).lawful).map((state) => `${act} ${state}`),
    );
    expect(pairs).toEqual([
      'GRANT RECEIVED',
      'REFUSE RECEIVED',
      'WITHDRAW RECEIVED',
      'OVERTAKE RECEIVED',
      'SHARE GRANTED',
    ]);
  });
});
