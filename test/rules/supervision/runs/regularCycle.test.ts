import { type Day, day } from '../../../../kernel/values/day';
import { lawful } from '../../../../kernel/values/verdict';
import { regularCycle } from '../../../../subgraphs/supervision/rules/runs/regularCycle';

const judge = (on: string, lastDay: Day | null, months = 6) => regularCycle(day(on), { lastDay, months });

describe('办法 14 ¶2: the cycle of regular evaluations', () => {
  it('leaves the first evaluation of an edition free', () => {
    expect(judge('2026-01-01', null)).toBe(lawful);
  });

  it.each([
    [3, '2026-05-05', '2026-05-04'],
    [6, '2026-08-05', '2026-08-04'],
    [12, '2027-02-05', '2027-02-04'],
  ])('accepts the day %i months after the last and refuses the day before', (months, on, before) => {
    expect(judge(on, day('2026-02-05'), months)).toBe(lawful);
    expect(judge(before, day('2026-02-05'), months)).toMatchObject({
      code: 'RUN_BEFORE_CYCLE',
      article: '上海市分类监管管理办法 14-2',
      facts: { received: before, earliest: on, months },
    });
  });

  it('takes the last day of a month that has no such day', () => {
    expect(judge('2026-02-28', day('2025-08-31'))).toBe(lawful);
    expect(judge('2026-02-27', day('2025-08-31'))).toMatchObject({ facts: { earliest: '2026-02-28' } });
  });
});
