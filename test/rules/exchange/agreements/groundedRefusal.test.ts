import { day } from '../../../../kernel/values/day';
import { groundedRefusal } from '../../../../subgraphs/exchange/rules/agreements/groundedRefusal';

const ON = day('2026-11-02');
const WHOLE = { ground: 'NEGATIVE_LIST', citation: '税收征收管理法 8', reason: '涉税信息' };

describe('a refusal gives its reasons 上海市数据条例 38', () => {
  it('stands on a ground in force, a provision and a reason', () => {
    expect(groundedRefusal(WHOLE, ON)).toEqual({ lawful: true });
  });

  it.each(['ground', 'citation', 'reason'])('does not stand without %s', (field) => {
    for (const blank of ['', ' ', null, undefined]) {
      expect(groundedRefusal({ ...WHOLE, [field]: blank } as never, ON)).toMatchObject({
        code: 'REFUSAL_WITHOUT_GROUND',
        facts: { missing: [field] },
      });
    }
  });

  it('does not stand on a ground of its own, nor on one that is not in force yet', () => {
    const notAdmitted = expect.objectContaining({ code: 'VALUE_NOT_ADMITTED' });
    expect(() => groundedRefusal({ ...WHOLE, ground: 'INCONVENIENT' }, ON)).toThrow(notAdmitted);
    expect(() => groundedRefusal({ ...WHOLE, ground: 'STATE_SECRET' }, day('2025-07-31'))).toThrow(notAdmitted);
    expect(groundedRefusal({ ...WHOLE, ground: 'STATE_SECRET' }, day('2025-08-01'))).toEqual({ lawful: true });
  });
});
