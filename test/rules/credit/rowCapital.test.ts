import { rowCapital } from '../../../subgraphs/credit/rules/rowCapital';

describe('市场主体登记管理条例 8: the registered capital of a register row', () => {
  it('keeps an exact amount without a doubt', () => {
    expect(rowCapital('80,000(万元人民币)')).toEqual({
      kept: true,
      value: { text: '80,000(万元人民币)', amount: 80_000_000_000n, currency: 'CNY', flag: null },
      flags: [],
    });
  });

  it('keeps what it cannot read with a doubt', () => {
    expect(rowCapital('详见章程')).toMatchObject({
      value: { text: '详见章程', amount: null },
      flags: ['CAPITAL_UNREADABLE'],
    });
  });

  it.each(['', '-', 'NULL', '无'])('takes %p for none', (text) => {
    expect(rowCapital(text)).toEqual({ kept: true, value: null, flags: [] });
  });

  it.each(['2004-05-31', '91310000102030403T', '示例产品及其他产品的销售'.repeat(6)])('keeps out %p', (text) => {
    expect(rowCapital(text)).toMatchObject({ kept: false, code: 'ENTITY_CAPITAL_UNFIT' });
  });
});
