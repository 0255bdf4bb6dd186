import { addDays, day } from '../../../../kernel/values/day';
import { findRefusalGround, REFUSAL_GROUNDS } from '../../../../subgraphs/exchange/rules/agreements/refusalGrounds';

describe('grounds of refusal 上海市数据条例 38', () => {
  it('each name their law, in both languages, under one code', () => {
    for (const { zh, en, basis } of REFUSAL_GROUNDS) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toBe('');
      expect(basis).toMatch(/条例/);
    }
    expect(new Set(REFUSAL_GROUNDS.map(({ code }) => code)).size).toBe(REFUSAL_GROUNDS.length);
  });

  it.each(REFUSAL_GROUNDS.map(({ code, from }) => [code, from ?? day('2000-01-01')] as const))(
    '%s is in force on %s and not the day before',
    (code, from) => {
      expect(findRefusalGround(code, from)).toBeDefined();
      expect(findRefusalGround(code, addDays(from, -1))).toBeUndefined();
    },
  );
});
