import { day } from '../../../../kernel/values/day';
import { isOverScope, overScopeLimit } from '../../../../subgraphs/exchange/rules/agreements/overScope';

const LIMITS = [
  { entities: 10, minutes: 60, from: day('2022-01-01'), to: day('2026-07-01'), source: 'a' },
  { entities: 3, minutes: 60, from: day('2026-07-01'), source: 'b' },
];

describe('over-scope use 上海市数据条例 39-2', () => {
  it('is one entity more than the limit, and not the limit itself', () => {
    const { entities } = overScopeLimit(day('2026-11-02'));
    expect(entities).toBe(10);
    expect(isOverScope(entities, day('2026-11-02'))).toBe(false);
    expect(isOverScope(entities + 1, day('2026-11-02'))).toBe(true);
  });

  it('goes by the limit of its day', () => {
    expect(isOverScope(4, day('2026-06-30'), LIMITS)).toBe(false);
    expect(isOverScope(4, day('2026-07-01'), LIMITS)).toBe(true);
    expect(() => overScopeLimit(day('2021-12-31'), LIMITS)).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});
