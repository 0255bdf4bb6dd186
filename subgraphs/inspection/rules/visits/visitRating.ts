import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { VisitState } from './visitWords';

/** Fully satisfied. */
const MOST = 5;

/** A rating before it is taken. */
export interface RatingBefore {
  readonly satisfaction: number;
  readonly state: VisitState;
  readonly alreadyRated: boolean;
  /** Whether it comes from an official or a department's application. */
  readonly fromOffice: boolean;
}

/**
 * An enterprise rates its visit once, from one to five, when somebody has come
 *
 * Nobody of an office rates visits, and there is no text in which somebody could be named.
 *
 * DR-13
 */
export function visitRating({ satisfaction, state, alreadyRated, fromOffice }: RatingBefore): Verdict {
  if (fromOffice) return unlawful('VISIT_RATING_OF_OFFICE', 'DR-13', {});
  if (!Number.isInteger(satisfaction) || satisfaction < 1 || satisfaction > MOST) {
    return unlawful('VISIT_RATING_UNFIT', 'DR-13', {
      field: 'satisfaction',
      received: String(satisfaction),
      limit: MOST,
    });
  }
  if (state !== 'IN_PROGRESS' && state !== 'COMPLETED') return unlawful('VISIT_RATING_EARLY', 'DR-13', { state });
  return alreadyRated ? unlawful('VISIT_RATED', 'DR-13', {}) : lawful;
}
