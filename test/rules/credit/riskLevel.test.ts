import { riskLevel } from '../../../subgraphs/credit/rules/riskLevel';

describe('国市监信发〔2022〕6号: classes of credit risk', () => {
  it.each(['A', 'B', 'C', 'D'])('admits class %s from the day of the opinion', (level) => {
    expect(riskLevel({ level, classifiedOn: '2022-01-13' })).toEqual({ lawful: true });
  });

  it('refuses one the day before', () => {
    const verdict = riskLevel({ level: 'A', classifiedOn: '2022-01-12' });
    expect(verdict).toMatchObject({ code: 'RISK_LEVEL_UNKNOWN', facts: { from: '2022-01-13' } });
  });

  it.each(['AAA', 'E', 'a', ''])('refuses %p, which is a letter of another scale or none', (level) => {
    const verdict = riskLevel({ level, classifiedOn: '2026-01-01' });
    expect(verdict).toMatchObject({ code: 'RISK_LEVEL_UNKNOWN', facts: { known: ['A', 'B', 'C', 'D'] } });
  });
});
