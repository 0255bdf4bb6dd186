import type { Verdict } from '../../../../kernel/values/verdict';
import type { RatingSchemeContent } from './ratingTypes';
import { schemeGrades } from './schemeGrades';
import { schemeNumbers } from './schemeNumbers';
import { readsNoWealth, readsWhatIsKept } from './schemeReads';
import { thirdPartySupport } from './thirdPartySupport';

/** Everything that a scheme is judged by before it is kept, and again before it is published. */
export function schemeVerdicts(scheme: RatingSchemeContent): Verdict[] {
  const { indicators } = scheme;
  return [
    ...indicators.map(readsNoWealth),
    ...indicators.map(readsWhatIsKept),
    thirdPartySupport(indicators),
    schemeNumbers(scheme),
    schemeGrades(scheme),
  ];
}
