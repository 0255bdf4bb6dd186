import { day } from '../../../../kernel/values/day';
import { smallStratumBelow } from '../../../../subgraphs/inspection/rules/objects/smallStratum';

describe('FL-20: a small stratum', () => {
  it('has fewer objects than the setting in force on the day, and there is none before its first day', () => {
    expect(smallStratumBelow(day('2026-11-02'))).toBe(5);
    expect(() => smallStratumBelow(day('2020-09-28'))).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });
});
