import { day } from '../../../kernel/values/day';
import { keySupervisionPeriod } from '../../../subgraphs/supervision/rules/keySupervisionPeriod';

const LISTED = { ground: '危险化学品', since: day('2026-01-01'), until: null };

describe('优化营商环境条例 54: who is under key supervision', () => {
  it('is so for a ground, without an end or with one after its first day', () => {
    expect(keySupervisionPeriod(LISTED)).toEqual({ lawful: true });
    expect(keySupervisionPeriod({ ...LISTED, until: day('2026-01-02') })).toEqual({ lawful: true });
  });

  it('is not so without a ground', () => {
    expect(keySupervisionPeriod({ ...LISTED, ground: '　' })).toMatchObject({ code: 'KEY_SUPERVISION_WITHOUT_GROUND' });
  });

  it('is not so for no day at all', () => {
    const refused = keySupervisionPeriod({ ...LISTED, until: day('2026-01-01') });
    expect(refused).toMatchObject({ code: 'KEY_SUPERVISION_PERIOD_EMPTY', facts: { until: '2026-01-01' } });
  });
});
