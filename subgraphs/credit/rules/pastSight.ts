import type { Day } from '../../../kernel/values/day';
import type { AuditingViewer } from '../../../kernel/values/isAuditor';
import { seesSealedPast } from '../../../kernel/values/seesSealedPast';
import { PUBLICATION_STATES, type PublicationState, recordVisibility } from './recordVisibility';

/** Of which records the past may be told, by what they are today. */
export interface PastSight {
  readonly states: readonly PublicationState[];
  /** Day on which a publication must not have ended; null where publication does not matter. */
  readonly publishedOn: Day | null;
  /** Day on which the time to query must not have ended; null where it does not matter. */
  readonly queriedOn: Day | null;
}

/**
 * Whose past is told of a credit record
 *
 * A record that its viewer may not see today has no past for that viewer either: what was sealed, or is out of query or
 * out of publication, would otherwise be had by asking for an earlier day. The auditor sees the past of all.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十七条
 */
export function pastSight(viewer: AuditingViewer, today: Day): PastSight {
  if (seesSealedPast(viewer)) return { states: PUBLICATION_STATES, publishedOn: null, queriedOn: null };
  return recordVisibility({ viewerKind: viewer.kind, today });
}
