import { fenAmount } from '../../../kernel/values/work/fenAmount';

const LARGEST = '9223372036854775807';

describe('an amount in fen that a caller writes', () => {
  it.each(['0', '1', '100000', LARGEST])('is read to the fen: %s', (text) => {
    expect(fenAmount(text, 'amount')).toBe(BigInt(text));
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '-1',
    '+1',
    '1.0',
    '1.5',
    '1e3',
    '0x10',
    '007',
    '1,000',
    '１００',
    '①',
    '1元',
    'NaN',
    '1\u0000',
    '9223372036854775808',
    '99999999999999999999999999',
  ])('is refused: %j', (text) => {
    expect(() => fenAmount(text, 'amount')).toThrow(
      expect.objectContaining({ code: 'AMOUNT_UNFIT', facts: { field: 'amount', received: text, limit: LARGEST } }),
    );
  });

  it('stays within the limit of its field, the limit itself included', () => {
    expect(fenAmount('300000', 'amount', 300_000n)).toBe(300_000n);
    expect(() => fenAmount('300001', 'amount', 300_000n)).toThrow(
      expect.objectContaining({ facts: { field: 'amount', received: '300001', limit: '300000' } }),
    );
    expect(() => fenAmount('9223372036854775808', 'amount', 10n ** 30n)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ limit: LARGEST }) }),
    );
  });
});
