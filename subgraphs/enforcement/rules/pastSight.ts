import type { Day } from '../../../kernel/values/day';
import type { AuditingViewer } from '../../../kernel/values/isAuditor';
import { seesPublishedOnly } from '../../../kernel/values/seesPublishedOnly';
import { seesSealedPast } from '../../../kernel/values/seesSealedPast';
import { type DecisionPublication, PUBLIC_PUBLICATIONS, PUBLICATIONS, SEALED_PUBLICATIONS } from './caseVisibility';

/** Of which decisions the past may be told, by what they are today. */
export interface PastSight {
  readonly publications: readonly DecisionPublication[];
  /** Day on which a publication must not have ended; null where publication does not matter. */
  readonly publishedOn: Day | null;
}

/**
 * Whose past is told of a decision
 *
 * A decision that is repaired today has no past for anybody but the auditor, and the public is told the past of those
 * decisions alone that are still published today.
 *
 * 《信用修复管理办法》第三条；《行政处罚法》第四十八条
 */
export function pastSight(viewer: AuditingViewer, today: Day): PastSight {
  if (seesPublishedOnly(viewer.kind)) return { publications: PUBLIC_PUBLICATIONS, publishedOn: today };
  const open = PUBLICATIONS.filter((publication) => !SEALED_PUBLICATIONS.includes(publication));
  return { publications: seesSealedPast(viewer) ? PUBLICATIONS : open, publishedOn: null };
}
