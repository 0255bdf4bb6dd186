import type { IntensityCategory } from '../categoryIntensity';
import type { HearingState } from './hearingWindow';

/** Why an entity is left out of a publication. */
export const LEFT_OUT_REASONS = ['CATEGORY_REPLACED', 'OBJECTION_OPEN', 'REEVALUATION_PENDING', 'NOT_HEARD'] as const;

/** One of the reasons. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** An entity of a publication on the day on which it is decided. */
export interface PublicationCandidate {
  readonly category: IntensityCategory;
  /** Whether the decision that was proposed is still the one in force. */
  readonly inForce: boolean;
  /** Null where no hearing was called. */
  readonly hearing: HearingState | null;
  readonly objectionOpen: boolean;
  /** Whether an objection was upheld and the evaluation that follows is not done. */
  readonly reevaluating: boolean;
}

/**
 * Why a category may not be published now; null where it may
 *
 * Before the publication the subjects of higher intensity are heard: each has answered, or has let its window lapse. A
 * category under an open objection, or whose objection was upheld and that waits for its evaluation, is left out (A8),
 * whatever its intensity; so is one that was replaced in the meantime.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function publicationOutcome(candidate: PublicationCandidate): LeftOutReason | null {
  const { category, inForce, hearing, objectionOpen, reevaluating } = candidate;
  if (!inForce) return 'CATEGORY_REPLACED';
  if (objectionOpen) return 'OBJECTION_OPEN';
  if (reevaluating) return 'REEVALUATION_PENDING';
  const isHeard = hearing === 'HEARD' || hearing === 'LAPSED';
  return category === 'HIGHER' && !isHeard ? 'NOT_HEARD' : null;
}
