import { sizeClass } from '../../../../subgraphs/inspection/rules/objects/sizeClass';

describe('分类监管管理办法 12-3: the band of a registered capital', () => {
  it('begins with the first fen of its band', () => {
    expect(sizeClass(99_999_999n, 'CNY')).toBe('UNDER_1M');
    expect(sizeClass(100_000_000n, 'CNY')).toBe('UNDER_5M');
    expect(sizeClass(4_999_999_999n, 'CNY')).toBe('UNDER_50M');
    expect(sizeClass(5_000_000_000n, 'CNY')).toBe('FROM_50M');
  });

  it('is not told of another currency, nor where no amount is known', () => {
    expect(sizeClass(100n, 'USD')).toBeNull();
    expect(sizeClass(null, 'CNY')).toBeNull();
  });
});
