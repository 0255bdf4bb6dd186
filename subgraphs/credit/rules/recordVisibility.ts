import type { Day } from '../../../kernel/values/day';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';

/** Publication states of a credit record. REPAIRED, REVOKED and LAPSED, whose time to query is over, are sealed. */
export const PUBLICATION_STATES = ['PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED', 'REVOKED', 'REPAIRED', 'LAPSED'] as const;

/** Where a credit record stands. */
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** States in which nobody sees a record. */
export const SEALED_STATES: readonly PublicationState[] = ['REPAIRED', 'REVOKED', 'LAPSED'];
/** States in which a record is published; an objection is marked beside it and takes nothing away. */
export const PUBLISHED_STATES: readonly PublicationState[] = ['PUBLISHED', 'OBJECTED'];

/** Who asks, and when. */
export interface VisibilityFacts {
  /** Kind of the caller's credentials; one that is not known sees what the public sees. */
  readonly viewerKind: string;
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
 * Whether nobody may see a record any more
 *
 * A repaired record is neither published nor shared nor used, one whose ground was revoked is deleted, and one whose five
 * years are over is not queried any more. All stay as proof alone, and no later word of a supplier opens them again.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十七条
 */
export function isSealed(state: PublicationState): boolean {
  return SEALED_STATES.includes(state);
}

/** Whether a state is one in which the public sees the record. */
export function isPublished(state: PublicationState): boolean {
  return PUBLISHED_STATES.includes(state);
}

/**
 * Who sees a credit record
 *
 * A sealed record is seen by nobody, not by list and not by number. Dishonest information is out of query when its five
 * years are up. The public sees what is published, contested records with their mark, until the last day of publication;
 * departments also see what is not published, with its state.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十六条、第三十七条
 */
export function recordVisibility({ viewerKind, today }: VisibilityFacts): Visibility {
  if (seesPublishedOnly(viewerKind)) return { states: PUBLISHED_STATES, publishedOn: today, queriedOn: today };
  return { states: [...PUBLISHED_STATES, 'NOT_PUBLISHED'], publishedOn: null, queriedOn: today };
}
