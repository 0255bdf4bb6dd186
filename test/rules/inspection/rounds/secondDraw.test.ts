import { day } from '../../../../kernel/values/day';
import { ROUND_STATES, type RoundState, UNDER_WAY } from '../../../../subgraphs/inspection/rules/rounds/roundState';
import { secondDraw } from '../../../../subgraphs/inspection/rules/rounds/secondDraw';

const window = { from: day('2026-09-10'), to: day('2026-09-30') };
const earlier = (state: RoundState, from: string, to: string) => ({
  number: 'DR-2026-000001',
  state,
  from: day(from),
  to: day(to),
});

describe('FL-18: tasks are drawn again', () => {
  it('without a reason where there was no round of them', () => {
    expect(secondDraw(window, [], null)).toEqual({ lawful: true });
  });

  it.each(ROUND_STATES)('only when the round before, which is %s, is over', (state) => {
    const verdict = secondDraw(window, [earlier(state, '2026-08-01', '2026-08-31')], '第二轮');
    if (UNDER_WAY.includes(state)) expect(verdict).toMatchObject({ code: 'ROUND_IN_HAND', facts: { state } });
    else expect(verdict).toEqual({ lawful: true });
  });

  it('never for days for which they were drawn: what was drawn stands', () => {
    for (const [from, to] of [
      ['2026-09-01', '2026-09-10'],
      ['2026-09-30', '2026-10-31'],
      ['2026-09-15', '2026-09-16'],
    ] as const) {
      const verdict = secondDraw(window, [earlier('DRAWN', from, to)], '不满意结果');
      expect(verdict).toMatchObject({ code: 'ROUND_ALREADY_DRAWN', facts: { round: 'DR-2026-000001' } });
    }
    expect(secondDraw(window, [earlier('DRAWN', '2026-08-01', '2026-09-09')], '第三季度')).toEqual({ lawful: true });
    expect(secondDraw(window, [earlier('DRAWN', '2026-10-01', '2026-10-31')], '第三季度')).toEqual({ lawful: true });
  });

  it('with a reason, also after a round that came to nothing for the same days', () => {
    const before = [earlier('VOID', '2026-09-10', '2026-09-30')];
    expect(secondDraw(window, before, null)).toMatchObject({
      code: 'ROUND_REASON_NEEDED',
      facts: { rounds: ['DR-2026-000001'] },
    });
    expect(secondDraw(window, before, '上一轮次作废')).toEqual({ lawful: true });
  });
});
