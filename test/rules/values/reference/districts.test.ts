import { day } from '../../../../kernel/values/day';
import { CURRENT_DISTRICTS, DISTRICTS, findDistrict } from '../../../../kernel/values/reference/districts';
import { findJurisdiction } from '../../../../kernel/values/reference/jurisdictions';
import { settleDistrict } from '../../../../kernel/values/reference/settleDistrict';

describe('GB/T 2260: the districts of the city', () => {
  it('has sixteen today, each with one code', () => {
    expect(CURRENT_DISTRICTS.map(({ code }) => code.slice(2)).join(' ')).toBe(
      '0101 0104 0105 0106 0107 0109 0110 0112 0113 0114 0115 0116 0117 0118 0120 0151',
    );
    expect(new Set(DISTRICTS.map(({ code }) => code)).size).toBe(DISTRICTS.length);
  });

  it('finds a division that is gone, but not on a day after its end', () => {
    expect(findDistrict('310108')).toMatchObject({
      zh: '闸北区',
      to: '2015-11-04',
      successor: '310106',
      verified: false,
    });
    expect(findDistrict('310108', day('2015-11-03'))?.zh).toBe('闸北区');
    expect(findDistrict('310108', day('2015-11-04'))).toBeUndefined();
    expect(findDistrict('310151', day('2016-07-21'))).toBeUndefined();
    expect(findDistrict('999999')).toBeUndefined();
  });

  it('gives every abolished division a successor that stands', () => {
    for (const { successor } of DISTRICTS.filter(({ to }) => to !== undefined)) {
      expect(CURRENT_DISTRICTS.map(({ code }) => code)).toContain(successor);
    }
  });

  it('knows a special jurisdiction only since it was set up', () => {
    expect(findJurisdiction('FTZ', day('2013-09-28'))).toBeUndefined();
    expect(findJurisdiction('FTZ', day('2013-09-29'))?.zh).toContain('自由贸易试验区');
  });
});

describe('what registers write for a district', () => {
  it.each([
    ['310115', { district: '310115', note: 'CODE' }],
    ['浦东', { district: '310115', note: 'NAME' }],
    ['浦东新区', { district: '310115', note: 'NAME' }],
    ['上海市浦东新区', { district: '310115', note: 'NAME' }],
    [' 静 安 ', { district: '310106', note: 'NAME' }],
    ['崇明', { district: '310151', note: 'NAME' }],
    ['闸北', { district: '310106', note: 'SUCCESSOR' }],
    ['310119', { district: '310115', note: 'SUCCESSOR' }],
    ['崇明县', { district: '310151', note: 'SUCCESSOR' }],
    ['上海市', { note: 'CITY' }],
    ['310000', { note: 'CITY' }],
    ['自贸区', { jurisdiction: 'FTZ', note: 'JURISDICTION' }],
    ['中国（上海）自由贸易试验区', { jurisdiction: 'FTZ', note: 'JURISDICTION' }],
    ['临港新片区', { jurisdiction: 'LINGANG', note: 'JURISDICTION' }],
    ['', { note: 'EMPTY' }],
    ['\u3000', { note: 'EMPTY' }],
    ['320584', { note: 'UNKNOWN' }],
    ['朝阳区', { note: 'UNKNOWN' }],
  ])('%j settles as %j', (text, settled) => {
    expect(settleDistrict(text)).toEqual(settled);
  });

  it.each([
    ['闸北', '2015-11-03', { district: '310108', note: 'NAME' }],
    ['闸北', '2015-11-04', { district: '310106', note: 'SUCCESSOR' }],
    ['崇明', '2016-07-21', { district: '310230', note: 'NAME' }],
    ['崇明', '2016-07-22', { district: '310151', note: 'NAME' }],
    ['310230', '2010-01-01', { district: '310230', note: 'CODE' }],
    ['310119', '1995-01-01', { district: '310119', note: 'CODE' }],
  ])('%s on %s settles as %j', (text, on, settled) => {
    expect(settleDistrict(text, day(on))).toEqual(settled);
  });
});
