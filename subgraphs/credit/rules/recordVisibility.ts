import type { Day } from '../../../kernel/values/day';

/** Publication states of a credit record, REPAIRED being the sealed one. */
export type PublicationState = 'PUBLISHED' | 'NOT_PUBLISHED' | 'WITHDRAWN' | 'REPAIRED';

/** Who asks, and when. */
export interface VisibilityFacts {
  readonly isPublic: boolean;
  readonly today: Day;
}

/** Which records a caller may see, as conditions that a query binds. */
export interface Visibility {
  readonly states: readonly PublicationState[];
  /** Day on which a publication must not have ended; null where publication does not matter. */
  readonly publishedOn: Day | null;
  /** Day on which the time to query must not have ended. */
  readonly queriedOn: Day;
}

/**
 * Who sees a credit record
 *
 * A repaired record is neither published nor shared nor used: nobody sees it, not by list and not by number. Dishonest
 * information is out of query when its five years are up. The public sees what is published, until the last day of its
 * publication; departments also see what is not published or was withdrawn, with its state.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条
 */
export function recordVisibility({ isPublic, today }: VisibilityFacts): Visibility {
  if (isPublic) return { states: ['PUBLISHED'], publishedOn: today, queriedOn: today };
  return { states: ['PUBLISHED', 'NOT_PUBLISHED', 'WITHDRAWN'], publishedOn: null, queriedOn: today };
}
