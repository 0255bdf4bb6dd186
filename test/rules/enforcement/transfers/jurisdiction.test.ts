import {
  agreedOn,
  commonSuperior,
  jurisdictionParties,
} from '../../../../subgraphs/enforcement/rules/transfers/jurisdiction';
import { isDeltaRegion, isOtherRegion } from '../../../../subgraphs/enforcement/rules/transfers/otherRegion';

const [PUDONG, MINHANG] = ['SAMR-310115', 'SAMR-310112'];

describe('行政处罚法 25 (EN-2): jurisdiction in dispute', () => {
  it.each([
    [[PUDONG, MINHANG], 'SAMR'],
    [[PUDONG, 'SAMR'], 'REFORM_OFFICE'],
    [[PUDONG, 'EMERGENCY'], 'REFORM_OFFICE'],
    [['FIRE', 'EMERGENCY'], 'REFORM_OFFICE'],
  ])('of %j is for %s', (parties, superior) => {
    expect(commonSuperior(parties)).toBe(superior);
  });

  it('is agreed on only when every party names the same', () => {
    expect(agreedOn([PUDONG, MINHANG], { [PUDONG]: MINHANG })).toBeNull();
    expect(agreedOn([PUDONG, MINHANG], { [PUDONG]: MINHANG, [MINHANG]: PUDONG })).toBeNull();
    expect(agreedOn([PUDONG, MINHANG], { [PUDONG]: MINHANG, [MINHANG]: MINHANG })).toBe(MINHANG);
  });

  it('has two to five parties', () => {
    const six = ['SAMR', 'FIRE', 'EMERGENCY', 'HOUSING', 'TAX', 'EDUCATION'];
    const fits = [1, 2, 5, 6].map((count) => jurisdictionParties(six.slice(0, count), 'SAMR').lawful);
    expect(fits).toEqual([false, true, true, false]);
  });
});

describe('EN-34: regions outside the city', () => {
  it.each(['320000', '330100', '340800', '110000', '820000'])('%s is one', (code) => {
    expect(isOtherRegion(code)).toBe(true);
    expect(isDeltaRegion(code)).toBe(/^3[234]/.test(code));
  });

  it.each(['310000', '310115', '990000', '32000', '3200000', '3２0000', ''])('%j is none', (code) => {
    expect([isOtherRegion(code), isDeltaRegion(code)]).toEqual([false, false]);
  });
});
