import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RatingIndicator } from './ratingTypes';

/**
 * A scheme in which only third parties speak for or against an entity is none
 *
 * For each direction in which it takes what third parties say, it has an indicator of what authorities established.
 *
 * 沪府发〔2020〕7号（十四）
 */
export function thirdPartySupport(indicators: readonly Pick<RatingIndicator, 'code' | 'source' | 'each'>[]): Verdict {
  const alone = indicators.find(
    ({ source, each }) =>
      source === 'THIRD_PARTY' &&
      !indicators.some((other) => other.source !== 'THIRD_PARTY' && Math.sign(other.each) === Math.sign(each)),
  );
  if (!alone) return lawful;
  return unlawful('RATING_THIRD_PARTY_ALONE', '沪府发〔2020〕7号（十四）', {
    field: 'indicators',
    received: alone.code,
  });
}
