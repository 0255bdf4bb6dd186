import { day } from '../../../../kernel/values/day';
import { tiePeriod } from '../../../../subgraphs/inspection/rules/library/tiePeriod';

const from = day('2026-01-01');

describe('行政处罚法 43: what ties an inspector', () => {
  it('lasts a day at least, or has no end yet', () => {
    expect(tiePeriod({ from, to: null })).toEqual({ lawful: true });
    expect(tiePeriod({ from, to: day('2026-01-02') })).toEqual({ lawful: true });
    expect(tiePeriod({ from, to: from })).toMatchObject({ code: 'TIE_DAYS_UNFIT' });
  });
});
