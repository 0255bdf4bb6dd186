import type { RatingIndicator } from './ratingTypes';

const signed = (direction: number, size: number): number => (size === 0 ? 0 : Math.sign(direction) * size);

/** Points of so many records: each gives the same, up to the cap. */
export function cappedPoints({ each, cap }: Pick<RatingIndicator, 'each' | 'cap'>, count: number): number {
  return signed(each, Math.min(count * Math.abs(each), cap));
}

/**
 * What third parties say is never the only ground of a grade
 *
 * It adds to what authorities established in the same direction, at most as much as that; where they established nothing,
 * it gives no points however much is said. Points of all indicators, in their order, from how many records each counts.
 *
 * 沪府发〔2020〕7号（十四）
 */
export function indicatorPoints(indicators: readonly RatingIndicator[], counts: readonly number[]): number[] {
  const own = indicators.map((indicator, at) => cappedPoints(indicator, counts[at] ?? 0));
  const ground = (sign: number): number =>
    own.reduce((sum, points, at) => {
      const established = indicators[at]?.source !== 'THIRD_PARTY' && Math.sign(points) === sign;
      return established ? sum + Math.abs(points) : sum;
    }, 0);
  const grounds = new Map([-1, 1].map((sign) => [sign, ground(sign)]));
  return own.map((points, at) => {
    if (indicators[at]?.source !== 'THIRD_PARTY' || points === 0) return points;
    return signed(points, Math.min(Math.abs(points), grounds.get(Math.sign(points)) ?? 0));
  });
}
