import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Who says from which day on a tie is no more. */
export interface TieEnd {
  /** First day without it. */
  readonly to: Day;
  readonly today: Day;
  /** Whether it is the inspector's own tie. */
  readonly isHimself: boolean;
  /** Whether he who says so is a head of the office. */
  readonly isHead: boolean;
}

const ARTICLE = '行政处罚法 43';

/**
 * A tie is ended by those who keep the library, never by whom it ties; for days that are past by a head alone
 *
 * Otherwise an inspector makes himself fit for an entity, and what kept him from a visit is unsaid afterwards.
 *
 * DR-11; 《行政处罚法》第四十三条
 */
export function tieEnding({ to, today, isHimself, isHead }: TieEnd): Verdict {
  if (isHimself) return unlawful('TIE_OWN_ENDED', ARTICLE, { field: 'number' });
  const facts = { field: 'to', received: to, limit: today, role: 'inspection-head' };
  return to >= today || isHead ? lawful : unlawful('TIE_ENDED_BEFORE_TODAY', ARTICLE, facts);
}
