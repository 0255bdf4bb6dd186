import { day } from '../../../../kernel/values/day';
import { answerClock, dueAfter } from '../../../../subgraphs/exchange/rules/agreements/answerClock';

const ask = (startedOn: string, rest: { unconditional?: boolean; extended?: boolean } = {}) => {
  const { dueOn, days, basis } = answerClock({
    startedOn: day(startedOn),
    unconditional: false,
    extended: false,
    ...rest,
  });
  return [dueOn, days, basis.verified];
};

describe('clock of the answer 政务数据共享条例 21, 上海市数据条例 39', () => {
  it.each([
    ['conditional: 10 working days', '2026-11-02', {}, ['2026-11-16', 10, false]],
    [
      'put off: 20 by one law, 15 by the other, the shorter binds',
      '2026-11-02',
      { extended: true },
      ['2026-11-23', 15, true],
    ],
    ['unconditional: 1 working day', '2026-11-06', { unconditional: true }, ['2026-11-09', 1, false]],
    ['unconditional is never put off', '2026-11-06', { unconditional: true, extended: true }, ['2026-11-09', 1, false]],
    ['the day on which the national rule begins', '2025-08-01', {}, ['2025-08-15', 10, false]],
    ['the day before: the city alone', '2025-07-31', {}, ['2025-08-21', 15, true]],
    ['over the holidays of the first week of October', '2026-09-28', {}, ['2026-10-16', 10, false]],
  ])('%s', (_, startedOn, rest, expected) => {
    expect(ask(startedOn, rest)).toEqual(expected);
  });

  it('has no last day in a year whose holidays nobody knows yet, and says so', () => {
    expect(ask('2026-12-31')).toEqual([null, 10, false]);
    expect(dueAfter(day('2026-12-31'), 1)).toBeNull();
  });

  it('rests on nothing before there was a law', () => {
    expect(() => ask('2021-12-31')).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
  });
});
