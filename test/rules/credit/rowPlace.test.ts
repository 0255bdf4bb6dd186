import { day } from '../../../kernel/values/day';
import { rowPlace as placeOn } from '../../../subgraphs/credit/rules/rowPlace';

const today = day('2026-11-22');
const rowPlace = (district: string, address: string, observedOn = today) =>
  placeOn(district, address, { observedOn, today });

describe('GB/T 2260: where the entity of a register row is', () => {
  it.each([
    ['浦东', { district: '310115', jurisdiction: null }, []],
    ['310115', { district: '310115', jurisdiction: null }, []],
    ['闸北', { district: '310106', jurisdiction: null }, ['DISTRICT_SUCCEEDED']],
    ['崇明县', { district: '310151', jurisdiction: null }, ['DISTRICT_SUCCEEDED']],
    ['自贸区', { district: null, jurisdiction: 'FTZ' }, []],
    ['', { district: null, jurisdiction: null }, ['DISTRICT_EMPTY']],
    ['上海市', { district: null, jurisdiction: null }, ['DISTRICT_IS_CITY']],
  ])('settles %p', (text, value, flags) => {
    expect(rowPlace(text, '示例路1号')).toEqual({ kept: true, value: { ...value, address: '示例路1号' }, flags });
  });

  it('settles by the days of succession: the division stands on the day before, and is succeeded on the day itself', () => {
    const before = day('2015-11-03');
    const on = (observedOn: typeof before, today: typeof before) => placeOn('闸北', '', { observedOn, today });
    expect(on(before, before)).toMatchObject({ value: { district: '310108' }, flags: [] });
    expect(on(before, day('2015-11-04'))).toMatchObject({
      value: { district: '310106' },
      flags: ['DISTRICT_SUCCEEDED'],
    });
  });

  it('makes no district of the address', () => {
    expect(rowPlace('', '上海市浦东新区示例路1号')).toMatchObject({ value: { district: null } });
  });

  it.each(['示例路1号', '2004-05-31', '100(万元人民币)', '江苏省'])('keeps out the district %p', (text) => {
    expect(rowPlace(text, '')).toMatchObject({
      kept: false,
      code: 'ENTITY_DISTRICT_UNKNOWN',
      facts: { received: text },
    });
  });

  it.each(['2004-05-31', '100(万元人民币)', '913100006789012323', '路'.repeat(301)])(
    'keeps out the address %p',
    (text) => {
      expect(rowPlace('浦东', text)).toMatchObject({ kept: false, code: 'ENTITY_ADDRESS_UNFIT' });
    },
  );
});
