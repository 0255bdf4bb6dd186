import { type Day, day } from '../../../../kernel/values/day';
import {
  type AlarmFacts,
  escalationLadder,
  responsibleFor,
  taskAlarm,
} from '../../../../subgraphs/supervision/rules/tasks/taskAlarm';

const TASK: AlarmFacts = {
  state: 'ACCEPTED',
  authority: 'SAMR-310115',
  dispatcher: 'REFORM_OFFICE-310115',
  stepSince: day('2026-11-02'),
  stepDueOn: day('2026-11-16'),
  remindedOn: null,
  escalation: 0,
};
const alarm = (today: string, changed: Partial<AlarmFacts> = {}) => taskAlarm({ ...TASK, ...changed }, day(today));
const REMINDED = { remindedOn: day('2026-11-12') };

describe('沪府发〔2020〕7号（二十）: reminders', () => {
  it('go out two working days before the last day and not the day before that', () => {
    expect(alarm('2026-11-11')).toBeNull();
    expect(alarm('2026-11-12')).toEqual({ kind: 'REMINDED', to: 'SAMR-310115' });
    expect(alarm('2026-11-16')).toEqual({ kind: 'REMINDED', to: 'SAMR-310115' });
  });

  it('go out once a step, and never on the day on which it began', () => {
    expect(alarm('2026-11-13', REMINDED)).toBeNull();
    expect(alarm('2026-11-16', { stepSince: day('2026-11-16') })).toBeNull();
  });

  it('go to the dispatcher where the next step is the dispatcher’s', () => {
    expect(alarm('2026-11-13', { state: 'DONE' })).toEqual({ kind: 'REMINDED', to: 'REFORM_OFFICE-310115' });
  });
});

describe('沪府发〔2020〕7号（二十）: escalation', () => {
  it('comes on the day after the last one and not on it: to the municipal department above', () => {
    expect(alarm('2026-11-16', REMINDED)).toBeNull();
    expect(alarm('2026-11-17', REMINDED)).toEqual({ kind: 'ESCALATED', to: 'SAMR', escalation: 1 });
  });

  it('goes to the reform office when three more working days are over, and not the day before', () => {
    const once = { ...REMINDED, escalation: 1 };
    expect(alarm('2026-11-19', once)).toBeNull();
    expect(alarm('2026-11-20', once)).toEqual({ kind: 'ESCALATED', to: 'REFORM_OFFICE', escalation: 2 });
    expect(alarm('2026-12-31', { ...once, escalation: 2 })).toBeNull();
  });

  it('counts calendar days where the holidays are not known yet', () => {
    const due = { stepDueOn: day('2027-03-01'), ...REMINDED };
    expect(alarm('2027-03-02', due)).toMatchObject({ to: 'SAMR' });
    expect(alarm('2027-03-04', { ...due, escalation: 1 })).toBeNull();
    expect(alarm('2027-03-05', { ...due, escalation: 1 })).toMatchObject({ to: 'REFORM_OFFICE' });
  });

  it.each([
    ['SAMR-310115', ['SAMR', 'REFORM_OFFICE']],
    ['SAMR', ['REFORM_OFFICE']],
    ['REFORM_OFFICE-310115', ['REFORM_OFFICE']],
    ['REFORM_OFFICE', []],
  ])('of %s goes up by %p', (authority, ladder) => {
    expect(escalationLadder(authority)).toEqual(ladder);
  });

  it('of a closed task, or one whose day is not known, there is none', () => {
    expect(alarm('2026-12-31', { state: 'CLOSED' })).toBeNull();
    expect(alarm('2026-12-31', { stepDueOn: null })).toBeNull();
    expect(responsibleFor({ ...TASK, state: 'CLOSED' })).toBeNull();
  });
});

describe('沪府发〔2020〕7号（二十）: day by day', () => {
  it('a task that nobody touches is reminded of once and escalated twice, whatever days are left out', () => {
    const told = (days: readonly string[]): string[] => {
      let task = TASK;
      return days.flatMap((today) => {
        const found: string[] = [];
        for (let next = alarm(today, task); next; next = alarm(today, task)) {
          found.push(next.kind === 'REMINDED' ? next.kind : `${next.kind} ${next.to}`);
          const reminded: Day | null = next.kind === 'REMINDED' ? day(today) : task.remindedOn;
          task = {
            ...task,
            remindedOn: reminded,
            escalation: next.kind === 'ESCALATED' ? next.escalation : task.escalation,
          };
        }
        return found;
      });
    };
    const both = ['ESCALATED SAMR', 'ESCALATED REFORM_OFFICE'];
    expect(told(['2026-11-11', '2026-11-12', '2026-11-17', '2026-11-20', '2026-11-23'])).toEqual(['REMINDED', ...both]);
    expect(told(['2026-12-01', '2026-12-02'])).toEqual(both);
  });
});
