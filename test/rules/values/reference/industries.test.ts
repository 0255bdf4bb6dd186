import { day } from '../../../../kernel/values/day';
import { ENTERPRISE_TYPES, findEnterpriseType } from '../../../../kernel/values/reference/enterpriseTypes';
import { findIndustry, INDUSTRY_DIVISIONS, INDUSTRY_SECTIONS } from '../../../../kernel/values/reference/industries';
import { findAcceptanceRows } from '../acceptanceData';

describe('GB/T 4754-2017', () => {
  it('has twenty sections A to T and ninety-seven divisions 01 to 97, each in one section', () => {
    expect(INDUSTRY_SECTIONS.map(({ code }) => code).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(INDUSTRY_DIVISIONS.map(({ code }) => Number(code))).toEqual(Array.from({ length: 97 }, (_, i) => i + 1));
  });

  it.each([
    ['C', '制造业', undefined],
    ['14', '食品制造业', 'C'],
    ['1411', '食品制造业', 'C'],
    ['522', '零售业', 'F'],
    ['62', '餐饮业', 'H'],
    ['27', '医药制造业', 'C'],
    ['01', '农业', 'A'],
    ['47', '房屋建筑业', 'E'],
    ['97', '国际组织', 'T'],
  ])('%s is %s in section %s', (code, zh, section) => {
    expect(findIndustry(code)).toMatchObject({ zh, edition: 'GB/T 4754-2017' });
    expect(findIndustry(code)?.section).toBe(section);
  });

  it.each(['98', '00', '1', 'U', '', '14111', 'c', '014x'])('knows no industry %j', (code) => {
    expect(findIndustry(code)).toBeUndefined();
  });

  it('was not in force before October 2017', () => {
    expect(findIndustry('14', day('2017-09-30'))).toBeUndefined();
    expect(findIndustry('14', day('2017-10-01'))?.zh).toBe('食品制造业');
  });

  const rows = findAcceptanceRows('gbt4754-2017-classes.csv');
  (rows ? it : it.skip)('puts each of the published classes into the same section and division', () => {
    const published = new Set(rows?.map(({ section, division }) => `${section}${division}`));
    expect(INDUSTRY_DIVISIONS.map(({ section, code }) => `${section}${code}`)).toEqual([...published]);
    for (const { class_code = '', section = '' } of rows ?? []) expect(findIndustry(class_code)?.section).toBe(section);
  });
});

describe('enterprise types', () => {
  it('marks every row as not verified and gives each finer kind its wider one', () => {
    expect(ENTERPRISE_TYPES.filter(({ verified }) => verified)).toEqual([]);
    for (const { parent } of ENTERPRISE_TYPES)
      expect(parent === undefined || findEnterpriseType(parent) !== undefined).toBe(true);
    expect(findEnterpriseType('4530')).toMatchObject({ zh: '合伙企业', parent: '4500' });
    expect(findEnterpriseType('0000')).toBeUndefined();
  });
});
