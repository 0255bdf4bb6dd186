import { day } from '../../../../kernel/values/day';
import {
  followUpDone,
  followUpDueOn,
  followUpEntered,
  isFollowUpOverdue,
  needsNothing,
} from '../../../../subgraphs/inspection/rules/results/followUps';

const open = { kind: 'ORDER_TO_CORRECT', completedOn: null, handOvers: [] };

describe('DR-22: a follow-up', () => {
  it('is done once', () => {
    expect(followUpDone(open)).toEqual({ lawful: true });
    expect(followUpDone({ ...open, completedOn: day('2026-11-02') })).toMatchObject({ code: 'FOLLOW_UP_ENDED' });
  });

  it.each(['CASE_LEAD_TRANSFERRED', 'COPIED_TO_OTHER_DEPARTMENT'])(
    '%s is done when the other side took it up',
    (kind) => {
      for (const state of ['ACCEPTED', 'CLOSED']) {
        expect(followUpDone({ ...open, kind, handOvers: ['RETURNED', state] })).toEqual({ lawful: true });
      }
      for (const handOvers of [[], ['SENT'], ['RECEIVED'], ['RETURNED']]) {
        expect(followUpDone({ ...open, kind, handOvers })).toMatchObject({ code: 'FOLLOW_UP_NOT_RECEIVED' });
      }
    },
  );

  it('is never entered as done where it is to be handed over', () => {
    const done = { inspectedOn: day('2026-10-08'), dueOn: null, completedOn: day('2026-10-08') };
    for (const kind of ['CASE_LEAD_TRANSFERRED', 'COPIED_TO_OTHER_DEPARTMENT']) {
      const refused = { code: 'FOLLOW_UP_NOT_RECEIVED', facts: { field: 'completedOn', received: '2026-10-08' } };
      expect(followUpEntered({ ...done, kind })).toMatchObject(refused);
      expect(followUpEntered({ ...done, kind, completedOn: null })).toEqual({ lawful: true });
    }
    expect(followUpEntered({ ...done, kind: 'ORDER_TO_CORRECT' })).toEqual({ lawful: true });
  });

  it.each([
    ['2026-10-08', true],
    ['2026-10-07', false],
    ['2027-10-08', true],
    ['2027-10-09', false],
  ])('has its last day from the inspection to a year after it: %s', (dueOn, isFit) => {
    const entered = { kind: 'ORDER_TO_CORRECT', inspectedOn: day('2026-10-08'), completedOn: null };
    const verdict = followUpEntered({ ...entered, dueOn: day(dueOn) });
    const unfit = { code: 'FOLLOW_UP_DUE_UNFIT', facts: { received: dueOn, from: '2026-10-08', to: '2027-10-08' } };
    expect(verdict).toMatchObject(isFit ? { lawful: true } : unfit);
  });

  it('is needed for nothing but what is in order', () => {
    expect(needsNothing('NONE_NEEDED')).toBe(true);
    expect(needsNothing('ORDER_TO_CORRECT')).toBe(false);
  });

  it('is due 30 days after the inspection, overdue the day after and not on it', () => {
    const dueOn = followUpDueOn(day('2026-10-08'));
    expect(dueOn).toBe('2026-11-09');
    expect(isFollowUpOverdue(dueOn, null, day('2026-11-09'))).toBe(false);
    expect(isFollowUpOverdue(dueOn, null, day('2026-11-10'))).toBe(true);
    expect(isFollowUpOverdue(dueOn, day('2026-11-10'), day('2026-11-11'))).toBe(false);
    expect(isFollowUpOverdue(null, null, day('2026-11-11'))).toBe(false);
  });
});
