import { rowPlace } from '../../../subgraphs/credit/rules/rowPlace';

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

  it.each(['2004-05-31', '100(万元人民币)', '913100001322063853', '路'.repeat(301)])(
    'keeps out the address %p',
    (text) => {
      expect(rowPlace('浦东', text)).toMatchObject({ kept: false, code: 'ENTITY_ADDRESS_UNFIT' });
    },
  );
});
