import { readCapital } from '../../../subgraphs/credit/rules/readCapital';

describe('registered capital as it is kept', () => {
  it('keeps text, exact amount and currency', () => {
    expect(readCapital('1,250.5(万元人民币)')).toEqual({
      text: '1,250.5(万元人民币)',
      amount: 1_250_500_000n,
      currency: 'CNY',
      flag: null,
    });
  });

  it('keeps the text with the reason where it cannot be read', () => {
    expect(readCapital('详见章程')).toEqual({
      text: '详见章程',
      amount: null,
      currency: null,
      flag: 'CAPITAL_UNREADABLE',
    });
  });

  it.each(['', '  ', '　'])('takes %p for no capital', (text) => {
    expect(readCapital(text)).toBeNull();
  });
});
