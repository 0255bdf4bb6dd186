import { day } from '../../../../kernel/values/day';
import { nextStep, stepDueOn, taskDue, taskTerms } from '../../../../subgraphs/supervision/rules/tasks/taskClock';
import { mayDispatch, mayDoTask, overseesAuthority } from '../../../../subgraphs/supervision/rules/tasks/taskParties';
import {
  TASK_AFTER,
  TASK_STATES,
  type TaskAct,
  taskStep,
} from '../../../../subgraphs/supervision/rules/tasks/taskState';
import { people } from '../../../support/supervision/riskDesk';

const today = day('2026-11-02');

describe('沪府发〔2020〕7号（二十）: states of a task', () => {
  it.each([
    ['ACCEPT', 'DISPATCHED', 'ACCEPTED'],
    ['RETURN', 'DISPATCHED', 'RETURNED'],
    ['REDISPATCH', 'RETURNED', 'DISPATCHED'],
    ['REPORT', 'ACCEPTED', 'DONE'],
    ['CONFIRM', 'DONE', 'CLOSED'],
    ['SEND_BACK', 'DONE', 'ACCEPTED'],
  ] as const)('%s leads from %s alone to %s', (act: TaskAct, from, to) => {
    expect(TASK_STATES.filter((state) => taskStep(act, state).lawful)).toEqual([from]);
    expect(TASK_AFTER[act]).toBe(to);
  });

  it('say what comes next and whose step that is', () => {
    expect(TASK_STATES.map((state) => nextStep(state))).toEqual([
      { act: 'ACCEPT', side: 'AUTHORITY' },
      { act: 'REPORT', side: 'AUTHORITY' },
      { act: 'CONFIRM', side: 'DISPATCHER' },
      null,
      { act: 'REDISPATCH', side: 'DISPATCHER' },
    ]);
  });
});

describe('沪府发〔2020〕7号（二十）: days of a task', () => {
  it.each([
    ['ORDINARY', null, '2026-11-04', '2026-11-23'],
    ['URGENT', null, '2026-11-03', '2026-11-09'],
    ['ORDINARY', '2026-12-15', '2026-11-04', '2026-12-15'],
  ] as const)('of an %s one, with %s given: accepted by %s, done by %s', (urgency, given, acceptDueOn, dueOn) => {
    const terms = taskTerms(urgency, today, given && day(given));
    expect(terms).toEqual({ acceptDueOn, dueOn });
    expect(stepDueOn('DISPATCHED', today, terms)).toBe(acceptDueOn);
    expect(stepDueOn('ACCEPTED', today, terms)).toBe(dueOn);
    expect(stepDueOn('DONE', today, terms)).toBe('2026-11-09');
    expect(stepDueOn('RETURNED', today, terms)).toBe('2026-11-03');
    expect(stepDueOn('CLOSED', today, terms)).toBeNull();
  });

  it('are not known past the known calendar', () => {
    expect(taskTerms('ORDINARY', day('2026-12-31'), null)).toEqual({ acceptDueOn: null, dueOn: null });
  });

  it('that a dispatcher sets lie after today and within a year', () => {
    expect(taskDue(day('2026-11-03'), today)).toEqual({ lawful: true });
    expect(taskDue(day('2026-11-02'), today)).toMatchObject({ code: 'TASK_DUE_UNFIT' });
    expect(taskDue(day('2027-11-02'), today)).toEqual({ lawful: true });
    expect(taskDue(day('2027-11-03'), today)).toMatchObject({ facts: { latest: '2027-11-02' } });
  });
});

describe('沪府发〔2020〕7号（二十）: parties of a task', () => {
  it('a reform office dispatches within its area, a municipal department within its line', () => {
    const may = (actor: (typeof people)[keyof typeof people], authority: string) =>
      mayDispatch(actor, authority).lawful;
    expect(['SAMR', 'SAMR-310115', 'EMERGENCY-310112'].map((authority) => may(people.office, authority))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['SAMR-310115', 'SAMR-310112', 'SAMR'].map((authority) => may(people.pudongOffice, authority))).toEqual([
      true,
      false,
      false,
    ]);
    expect(['SAMR-310115', 'SAMR', 'EMERGENCY'].map((authority) => may(people.officer, authority))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayDispatch(people.pudong, 'SAMR-310112')).toMatchObject({ code: 'TASK_NOT_YOURS_TO_DISPATCH' });
    expect(overseesAuthority({ ...people.office, kind: 'application' }, 'SAMR')).toBe(false);
  });

  it('each step is of one side alone', () => {
    const task = { authority: 'SAMR-310115', dispatcher: 'REFORM_OFFICE' };
    expect(mayDoTask('AUTHORITY', people.pudong, task)).toEqual({ lawful: true });
    expect(mayDoTask('AUTHORITY', people.officer, task)).toMatchObject({ code: 'TASK_NOT_YOUR_PART' });
    expect(mayDoTask('DISPATCHER', people.office, task)).toEqual({ lawful: true });
    expect(mayDoTask('DISPATCHER', people.pudong, task)).toMatchObject({ facts: { responsible: 'REFORM_OFFICE' } });
    expect(mayDoTask('DISPATCHER', people.pudongOffice, task)).toMatchObject({ lawful: false });
  });
});
