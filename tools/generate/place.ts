import { addDays, type Day } from '../../kernel/values/day';
import { findDistrict } from '../../kernel/values/reference/districts';
import {
  COOPERATIVE_DISTRICTS,
  DISTRICTS,
  type DistrictShare,
  ELSEWHERE,
  ELSEWHERE_DIVISIONS,
  type EntityKind,
  MUNICIPAL_DIVISION,
  type Share,
} from './calibration';
import type { Dice } from './dice';
import type { Span } from './registrationDay';

/** Where an entity sits, and the division of the authority that gave it its code. */
export interface Place {
  readonly district: string | null;
  readonly division: string;
}

const DISTRICT_SHARES: readonly Share<DistrictShare>[] = DISTRICTS.map((share) => [share, share.count]);
const DIVISIONS = new Map(DISTRICTS.map(({ district, division }) => [district, division]));
const ZHABEI = '310108';

/** Address and registering authority; only enterprises register with the municipality or move between districts. */
export function placeOf(kind: EntityKind, dice: Dice): Place {
  if (kind === 'cooperative') {
    const district = dice.weighted(COOPERATIVE_DISTRICTS);
    return { district, division: DIVISIONS.get(district) ?? district };
  }
  const { district, division, municipal } = dice.weighted(DISTRICT_SHARES);
  if (kind === 'individual') return { district, division };
  if (dice.chance(ELSEWHERE)) return { district, division: dice.weighted(ELSEWHERE_DIVISIONS) };
  return { district, division: dice.chance(municipal / 100) ? MUNICIPAL_DIVISION : division };
}

/**
 * Fits a place and the days of registration together: nobody registered in Zhabei after it was abolished in 2015, so
 * an entity that must be younger sits in its successor.
 */
export function settlePlace(place: Place, span: Span): { place: Place; span: Span } {
  const zhabei = findDistrict(ZHABEI);
  if (zhabei?.to === undefined || (place.district !== ZHABEI && place.division !== ZHABEI)) return { place, span };
  const last: Day = addDays(zhabei.to, -1);
  if (span.earliest === undefined || span.earliest <= last) {
    return { place, span: { ...span, latest: span.latest < last ? span.latest : last } };
  }
  const heir = (code: string): string => (code === ZHABEI ? (zhabei.successor ?? code) : code);
  return { place: { district: place.district && heir(place.district), division: heir(place.division) }, span };
}
