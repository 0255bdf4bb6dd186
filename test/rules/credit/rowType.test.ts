import { rowType } from '../../../subgraphs/credit/rules/rowType';

describe('市场主体登记管理条例 8: the enterprise type of a register row', () => {
  it.each([
    ['有限责任公司', { code: '1100', text: '有限责任公司' }, []],
    ['有限责任公司（国有独资）', { code: '1110', text: '有限责任公司（国有独资）' }, []],
    ['9500', { code: '9500', text: '个体工商户' }, []],
    ['联营企业', { code: null, text: '联营企业' }, ['TYPE_UNLISTED']],
    ['', { code: null, text: null }, []],
  ])('reads %p', (text, value, flags) => {
    expect(rowType(text)).toEqual({ kept: true, value, flags });
  });

  it.each(['2004-05-31', '650(万元人民币)', '91310000102030403T', '100', '类'.repeat(61)])('keeps out %p', (text) => {
    expect(rowType(text)).toMatchObject({ kept: false, code: 'ENTITY_TYPE_UNFIT' });
  });
});
