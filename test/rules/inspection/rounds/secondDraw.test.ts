import { day } from '../../../../kernel/values/day';
import { ROUND_STATES, type RoundState, UNDER_WAY } from '../../../../subgraphs/inspection/rules/rounds/roundState';
import { type EarlierRound, secondDraw } from '../../../../subgraphs/inspection/rules/rounds/secondDraw';

const window = { from: day('2026-09-10'), to: day('2026-09-30') };
const PLAN = 'IP-2026-000001';
const edition = (at: number) => ({ plan: PLAN, task: 1, edition: at });
const earlier = (state: RoundState, from: string, to: string, same = [edition(1)]): EarlierRound => ({
  number: 'DR-2026-000001',
  state,
  from: day(from),
  to: day(to),
  same,
});
/** The task as the second edition of its plan has it, unless stated. */
const judge = (before: readonly EarlierRound[], reason: string | null, at = 2) =>
  secondDraw({ window, tasks: [edition(at)], reason }, before);

describe('FL-18: tasks are drawn again', () => {
  it('without a reason where there was no round of them', () => {
    expect(judge([], null, 1)).toEqual({ lawful: true });
  });

  it.each(ROUND_STATES)('only when the round before, which is %s, is over', (state) => {
    const verdict = judge([earlier(state, '2026-08-01', '2026-08-31')], '第二轮');
    if (UNDER_WAY.includes(state)) expect(verdict).toMatchObject({ code: 'ROUND_IN_HAND', facts: { state } });
    else expect(verdict).toEqual({ lawful: true });
  });

  it('never for days for which they were drawn: what was drawn stands', () => {
    for (const [from, to] of [
      ['2026-09-01', '2026-09-10'],
      ['2026-09-30', '2026-10-31'],
      ['2026-09-15', '2026-09-16'],
    ] as const) {
      const verdict = judge([earlier('DRAWN', from, to)], '不满意结果');
      expect(verdict).toMatchObject({ code: 'ROUND_ALREADY_DRAWN', facts: { round: 'DR-2026-000001' } });
    }
    expect(judge([earlier('DRAWN', '2026-08-01', '2026-09-09')], '第三季度')).toEqual({ lawful: true });
    expect(judge([earlier('DRAWN', '2026-10-01', '2026-10-31')], '第三季度')).toEqual({ lawful: true });
  });

  it('never under the edition of the plan under which they were drawn, for other days neither', () => {
    const before = [earlier('DRAWN', '2026-08-01', '2026-08-31')];
    expect(judge(before, '换一天再抽', 1)).toMatchObject({
      code: 'ROUND_EDITION_DRAWN',
      article: '沪府发〔2020〕7号（十一）',
      facts: { round: 'DR-2026-000001', plan: PLAN, task: 1, edition: 1 },
    });
    expect(judge(before, '计划修改后第二次抽取', 2)).toEqual({ lawful: true });
    expect(judge([earlier('VOID', '2026-08-01', '2026-08-31')], '上一轮次作废', 1)).toEqual({ lawful: true });
    const twice = [earlier('DRAWN', '2026-08-01', '2026-08-15', [edition(2)]), ...before];
    expect(judge(twice, '第三次', 2)).toMatchObject({ code: 'ROUND_EDITION_DRAWN', facts: { edition: 2 } });
  });

  it('with a reason, also after a round that came to nothing for the same days', () => {
    const before = [earlier('VOID', '2026-09-10', '2026-09-30')];
    const rounds = ['DR-2026-000001'];
    expect(judge(before, null)).toMatchObject({ code: 'ROUND_REASON_NEEDED', facts: { rounds } });
    expect(judge(before, '上一轮次作废')).toEqual({ lawful: true });
  });

  it('as twins with a reason too, and not beside one another', () => {
    const drawn = [earlier('DRAWN', '2026-09-10', '2026-09-30', [])];
    expect(judge(drawn, null, 1)).toMatchObject({ code: 'ROUND_REASON_NEEDED' });
    expect(judge(drawn, '另一专项计划', 1)).toEqual({ lawful: true });
    const running = [earlier('COMMITTED', '2026-09-10', '2026-09-30', [])];
    expect(judge(running, '另一专项计划', 1)).toMatchObject({ code: 'ROUND_IN_HAND' });
  });
});
