import { addDays, diffDays } from '../../../kernel/values/day';
import { findEntityState } from '../../../kernel/values/reference/entityStates';
import { RATING_SCHEMES } from '../../../kernel/values/reference/ratingSchemes';
import type { PublicCreditRatingFact } from '../../../subgraphs/credit';
import type { Share } from '../calibration';
import type { CityEntity, Story } from '../cityEntity';
import type { Dice } from '../dice';

const SCHEME = RATING_SCHEMES[0]?.id ?? '';
const YEAR = 365;

const USUAL: readonly Share<string>[] = [
  ['AAA', 12],
  ['AA', 28],
  ['A', 42],
  ['B', 15],
  ['C', 3],
];
const TROUBLED: readonly Share<string>[] = [
  ['B', 55],
  ['C', 45],
];
const TROUBLES = new Set<Story>(['ABNORMAL_LIST', 'SERIOUS_DISHONESTY', 'HIGHER_INTENSITY', 'DEFERRED']);

/** A year's rating of a sample entity and, for the older ones, that of the year before; none in its first year. */
export function creditRatings(entity: CityEntity, dice: Dice): PublicCreditRatingFact[] {
  const { uscc, registeredOn, today, story } = entity;
  const age = diffDays(registeredOn, today);
  if (age < YEAR || findEntityState(entity.state)?.final) return [];
  const latest = addDays(today, -dice.int(120));
  const days = age > 3 * YEAR ? [addDays(latest, -YEAR), latest] : [latest];
  return days.map((ratedOn) => ({
    uscc,
    schemeId: SCHEME,
    grade: dice.weighted(TROUBLES.has(story) ? TROUBLED : USUAL),
    ratedOn,
    sourceDepartment: 'BIG_DATA',
    sourceRecordId: `RT-${uscc}-${ratedOn}`,
    observedAt: `${ratedOn}T00:00:00+08:00`,
  }));
}
