import { paymentFits } from '../../../../subgraphs/enforcement/rules/after/paymentFits';

describe('EN-26, 行政处罚法 67, 72, 74: nobody pays more than is owed', () => {
  it('takes what is left to the fen, and refuses one fen more', () => {
    expect(paymentFits({ kind: 'FINE', amount: 500n, left: 500n })).toEqual({ lawful: true });
    const refused = { code: 'PAYMENT_UNFIT', facts: { received: '501', left: '500' } };
    expect(paymentFits({ kind: 'FINE', amount: 501n, left: 500n })).toMatchObject(refused);
  });

  it('refuses nothing, and anything where nothing is owed', () => {
    expect(paymentFits({ kind: 'GAINS', amount: 0n, left: 500n })).toMatchObject({ code: 'PAYMENT_UNFIT' });
    expect(paymentFits({ kind: 'SURCHARGE', amount: 1n, left: 0n })).toMatchObject({ code: 'PAYMENT_UNFIT' });
  });
});
