import { addDays, day } from '../../../../kernel/values/day';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { decisionTerm } from '../../../../subgraphs/enforcement/rules/proceedings/decisionTerm';
import type { DecisionExtension, Pause } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const pause = (from: string, to: string | null, reason: Pause['reason'] = 'TESTING'): Pause => ({
  reason,
  from: day(from),
  to: to === null ? null : day(to),
});
const clock = (filedOn: string, pauses: readonly Pause[] = [], extensions: readonly DecisionExtension[] = []) => ({
  filedOn: day(filedOn),
  pauses,
  extensions,
});
const dueOf = (...asked: Parameters<typeof clock>) => decisionTerm(clock(...asked), day('2026-06-01')).dueOn;

describe('行政处罚法 60: the term of the decision', () => {
  it.each([
    ['2026-03-02', '2026-06-01', 'a Sunday, 31 May, to Monday'],
    ['2026-07-03', '2026-10-08', 'National Day, 1 October, to the eighth'],
    ['2025-11-17', '2026-02-24', 'the first day of Spring Festival, 15 February, to its end'],
    ['2025-11-16', '2026-02-14', 'nothing: 14 February is a worked Saturday'],
    ['2026-06-01', '2026-08-31', 'Sunday 30 August to Monday'],
  ])('EN-21: ninety calendar days from %s end on %s; the last day moves on from %s', (filedOn, last) => {
    const dueOn = dueOf(filedOn);
    expect(dueOn).toBe(last);
    expect(isOverdue(dueOn, day(last))).toBe(false);
    expect(isOverdue(dueOn, addDays(day(last), 1))).toBe(true);
  });

  it('EN-21: days of a pause do not count, from its first to its last', () => {
    expect(dueOf('2026-03-02', [pause('2026-03-10', '2026-03-10')])).toBe('2026-06-01');
    expect(dueOf('2026-03-02', [pause('2026-03-10', '2026-03-11')])).toBe('2026-06-02');
    expect(dueOf('2026-03-02', [pause('2026-03-10', '2026-04-08')])).toBe('2026-06-30');
  });

  it('EN-21: days of two pauses are left out once, in whatever order they are told', () => {
    const both = [pause('2026-03-20', '2026-04-08', 'HEARING'), pause('2026-03-10', '2026-03-31')];
    expect(dueOf('2026-03-02', both)).toBe('2026-06-30');
    expect(dueOf('2026-03-02', [...both].reverse())).toBe('2026-06-30');
    expect(dueOf('2026-03-02', [pause('2026-03-10', '2026-03-20'), pause('2026-03-12', '2026-03-14')])).toBe(
      dueOf('2026-03-02', [pause('2026-03-10', '2026-03-20')]),
    );
  });

  it('EN-21: while a pause lasts there is no last day, and the days before it are spent', () => {
    const paused = clock('2026-03-02', [pause('2026-03-13', null, 'SUSPENSION')]);
    expect(decisionTerm(paused, day('2026-06-15'))).toMatchObject({
      dueOn: null,
      isPaused: true,
      spentDays: 10,
      pausedDays: 95,
      allowedDays: 90,
    });
    expect(decisionTerm(paused, day('2026-03-12'))).toMatchObject({ isPaused: false, spentDays: 10, pausedDays: 0 });
  });

  it('EN-21: a pause whose end is known pauses the clock to its last day, and the last day of the term is known', () => {
    const until = (today: string) => decisionTerm(clock('2026-03-02', [pause('2026-03-10', '2026-03-11')]), day(today));
    expect(['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12'].map((today) => until(today).isPaused)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(until('2026-03-10').dueOn).toBe('2026-06-02');
  });

  it('EN-21: a pause that begins after the term is up mends nothing', () => {
    expect(dueOf('2026-03-02', [pause('2026-06-02', null)])).toBe('2026-06-01');
    expect(dueOf('2026-03-02', [pause('2026-05-31', null)])).toBeNull();
  });

  it('EN-21: the head adds thirty days, a collective discussion what it sets', () => {
    const head: DecisionExtension = { by: 'HEAD', on: day('2026-05-20') };
    const heads: DecisionExtension = { by: 'COLLECTIVE', on: day('2026-06-20'), days: 45 };
    expect(dueOf('2026-03-02', [], [head])).toBe('2026-06-30');
    const term = decisionTerm(clock('2026-03-02', [], [head, heads]), day('2026-06-25'));
    expect(term).toMatchObject({ dueOn: '2026-08-14', allowedDays: 165, spentDays: 115 });
    expect(term.basis.map(({ id, value, verified }) => [id, value, verified])).toEqual([
      ['CASE_DECIDED_WITHIN', 90, true],
      ['CASE_DECISION_EXTENSION', 30, false],
    ]);
  });

  it('EN-21: spent days count from the day after the filing', () => {
    const spent = (today: string) =>
      decisionTerm(clock('2026-03-02', [pause('2026-03-04', '2026-03-05')]), day(today)).spentDays;
    expect(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(spent)).toEqual([0, 1, 1, 1, 2]);
  });

  it('EN-21: in a year whose holidays are not known the last day is null', () => {
    expect(decisionTerm(clock('2026-10-05'), day('2026-11-02'))).toMatchObject({ dueOn: null, isPaused: false });
  });
});
