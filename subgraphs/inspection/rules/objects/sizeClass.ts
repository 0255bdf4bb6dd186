/** Bands of the registered capital, smallest first. */
export const SIZE_CLASSES = ['UNDER_1M', 'UNDER_5M', 'UNDER_10M', 'UNDER_50M', 'FROM_50M'] as const;

/** A band of the registered capital in renminbi. */
export type SizeClass = (typeof SIZE_CLASSES)[number];

/** First fen that no longer belongs to the band: 1, 5, 10 and 50 million yuan. */
const ENDS: readonly (readonly [SizeClass, bigint])[] = [
  ['UNDER_1M', 100_000_000n],
  ['UNDER_5M', 500_000_000n],
  ['UNDER_10M', 1_000_000_000n],
  ['UNDER_50M', 5_000_000_000n],
];

/**
 * The band of a registered capital, so that the amount itself need not be kept; null where there is none in renminbi
 *
 * It tells whether a draw was fair to the large and the small. No probability is made of it: neither benefits nor
 * organisational form decide on supervision.
 *
 * 《上海市分类监管管理办法》第十二条第三款（分档：本项目口径）
 */
export function sizeClass(fen: bigint | null, currency: string | null): SizeClass | null {
  if (fen === null || currency !== 'CNY') return null;
  return ENDS.find(([, end]) => fen < end)?.[0] ?? 'FROM_50M';
}
