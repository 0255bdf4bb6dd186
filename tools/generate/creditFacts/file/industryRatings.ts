import { addDays, addMonths, type Day } from '../../../../kernel/values/day';
import { findEntityState } from '../../../../kernel/values/reference/entityStates';
import {
  INDUSTRY_RATING_SCHEMES,
  type IndustryRatingScheme,
} from '../../../../kernel/values/reference/industryRatingSchemes';
import type { IndustryRatingFact } from '../../../../subgraphs/credit';
import type { CityEntity } from '../../cityEntity';

/** Divisions whose entities a scheme rates, null for any, and the share of them that it rates; estimates. */
const RATED: Readonly<Record<string, readonly [divisions: readonly string[] | null, share: number]>> = {
  TAX_CREDIT: [null, 0.2],
  FOOD_RISK: [['13', '14', '15', '62'], 0.5],
  ENVIRONMENTAL_CREDIT: [['14', '26', '27', '33'], 0.3],
  ROAD_TRANSPORT_QUALITY: [['54'], 0.7],
};
/** One entity in so many, at this place, is in every line of business and rated by every scheme. */
const EVERY = 200;
const PLACE = 36;
const LEAST_AGE = 60;
const AGES = 200;
const LEAST_REGISTERED = 400;
const VALID_MONTHS = 12;

const isManifold = (index: number): boolean => index % EVERY === PLACE;

function ratingOf({ id, owner, grades }: IndustryRatingScheme, { uscc, today, dice }: CityEntity): IndustryRatingFact {
  const own = dice(`industry rating ${id}`);
  const ratedOn: Day = addDays(today, -(LEAST_AGE + own.int(AGES)));
  return {
    uscc,
    scheme: id,
    grade: own.weighted(grades.map((grade, place) => [grade, grades.length * 2 - place] as const)),
    ratedOn,
    validUntil: addMonths(ratedOn, VALID_MONTHS),
    sourceDepartment: owner,
    sourceRecordId: `IR-${id}-${uscc}-${ratedOn}`,
    observedAt: `${ratedOn}T00:00:00+08:00`,
  };
}

/** What departments rate a sample entity by the schemes of its industry; some are rated by all of them. */
export function industryRatings(entity: CityEntity): IndustryRatingFact[] {
  const { index, industryDivision, state, registeredOn, today, dice } = entity;
  if (findEntityState(state)?.final || registeredOn > addDays(today, -LEAST_REGISTERED)) return [];
  const own = dice('industry ratings');
  const rating = INDUSTRY_RATING_SCHEMES.filter(({ id }) => {
    const [divisions, share] = RATED[id] ?? [[], 0];
    const isHit = own.chance(share);
    return isManifold(index) || (isHit && (divisions?.includes(industryDivision) ?? true));
  });
  return rating.map((scheme) => ratingOf(scheme, entity));
}
