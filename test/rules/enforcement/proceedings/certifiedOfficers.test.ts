import { day } from '../../../../kernel/values/day';
import { certifiedOfficers } from '../../../../subgraphs/enforcement/rules/proceedings/certifiedOfficers';

const officer = (account: string, certificateUntil = '2027-12-31', certificate = `09-${account}`) => ({
  account,
  certificate,
  certificateUntil: day(certificateUntil),
});
const on = day('2026-11-02');

describe('行政处罚法 42: officers', () => {
  it('EN-12: two qualified officers are enough, one is not', () => {
    expect(certifiedOfficers([officer('chen'), officer('lin')], on)).toEqual({ lawful: true });
    expect(certifiedOfficers([officer('chen')], on)).toMatchObject({
      code: 'OFFICERS_TOO_FEW',
      facts: { found: 1, atLeast: 2 },
    });
  });

  it('EN-12: a certificate serves on its last day and no longer on the day after', () => {
    const ending = [officer('chen'), officer('lin', '2026-11-02')];
    expect(certifiedOfficers(ending, on)).toEqual({ lawful: true });
    expect(certifiedOfficers(ending, day('2026-11-03'))).toMatchObject({
      code: 'OFFICER_NOT_CERTIFIED',
      facts: { accounts: ['lin'] },
    });
  });

  it('EN-12: a third officer without a valid certificate is not made good by the other two', () => {
    const three = [officer('chen'), officer('lin'), officer('wu', '2025-01-01')];
    expect(certifiedOfficers(three, on)).toMatchObject({ facts: { accounts: ['wu'] } });
  });

  it('EN-12: a person counts once, under two accounts or with two certificates', () => {
    expect(certifiedOfficers([officer('chen'), officer('chen', '2027-12-31', '09-2')], on).lawful).toBe(false);
    expect(
      certifiedOfficers([officer('chen', '2027-12-31', '09-1'), officer('lin', '2027-12-31', '09-1')], on).lawful,
    ).toBe(false);
  });
});
