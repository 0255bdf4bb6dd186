import { addMonths, type Day } from '../../../../kernel/values/day';
import { isSealed, type PublicationState } from '../recordVisibility';
import type { RatedRecord, RatingIndicator } from './ratingTypes';

const isOver = (end: Day | null, on: Day): boolean => end !== null && end < on;

/**
 * What counts for no rating
 *
 * A repaired or revoked record is neither shared nor used, one past its time to query is not queried, and one whose
 * publication is over weighs no more (reading of this project); a report of an accident that was withdrawn is none.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十七条
 */
export function recordStands(record: RatedRecord, on: Day): boolean {
  const { source, state, day, publicationEndsOn, queryEndsOn } = record;
  if (day > on) return false;
  if (source === 'ACCIDENT') return state === 'STANDS';
  if (source === 'THIRD_PARTY') return true;
  return !isSealed(state as PublicationState) && !isOver(publicationEndsOn, on) && !isOver(queryEndsOn, on);
}

/**
 * Whether an indicator counts a record on a day
 *
 * With a window those of the months before the day, the day itself included; without one those in effect on the day.
 *
 * 沪府发〔2020〕7号（七）
 */
export function recordCounts(indicator: RatingIndicator, record: RatedRecord, on: Day): boolean {
  const { source, kinds, severities, windowMonths } = indicator;
  if (record.source !== source || !kinds.includes(record.kind) || !recordStands(record, on)) return false;
  if (severities !== null && (record.severity === null || !severities.includes(record.severity))) return false;
  return windowMonths === null ? !isOver(record.until, on) : record.day > addMonths(on, -windowMonths);
}
