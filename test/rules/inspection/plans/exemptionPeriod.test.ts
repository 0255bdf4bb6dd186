import { day } from '../../../../kernel/values/day';
import { exemptionPeriod } from '../../../../subgraphs/inspection/rules/plans/exemptionPeriod';

const TODAY = day('2026-11-02');
const judge = (from: string, until: string) => exemptionPeriod({ from: day(from), until: day(until) }, TODAY);

describe('11e, A13: an exemption has its term', () => {
  it('begins today at the earliest', () => {
    expect(judge('2026-11-02', '2026-11-03')).toEqual({ lawful: true });
    expect(judge('2026-11-01', '2026-11-03')).toMatchObject({ code: 'EXEMPTION_PERIOD_UNFIT' });
  });

  it('lasts a day at least and twelve months at most', () => {
    expect(judge('2026-11-02', '2026-11-02')).toMatchObject({ code: 'EXEMPTION_PERIOD_UNFIT' });
    expect(judge('2026-12-01', '2027-12-01')).toEqual({ lawful: true });
    expect(judge('2026-12-01', '2027-12-02')).toMatchObject({ code: 'EXEMPTION_PERIOD_UNFIT', facts: { months: 12 } });
  });
});
