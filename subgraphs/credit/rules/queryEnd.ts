import { addMonths, type Day } from '../../../kernel/values/day';
import { parameterOn } from '../../../kernel/values/parameters';
import type { RecordNature } from './recordNature';

/** What decides how long a record can be queried. */
export interface QueryFacts {
  readonly nature: RecordNature;
  /** Last day of the act; null while it goes on. */
  readonly effectiveTo: Day | null;
}

/**
 * Last day on which a record can be queried
 *
 * Dishonest information can be queried for five years from the end of the act; this is apart from publication, which ends
 * sooner. Null where no end is set: the act goes on, or the information is not dishonest.
 *
 * 《上海市社会信用条例》第三十五条
 */
export function queryEnd({ nature, effectiveTo }: QueryFacts, on: Day): Day | null {
  if (nature !== 'DISHONEST' || effectiveTo === null) return null;
  return addMonths(effectiveTo, parameterOn('DISHONEST_QUERY_WINDOW', on).value * 12);
}
