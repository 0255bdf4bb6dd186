import { CataloguedError } from '../cataloguedError';
import type { Day } from '../day';

/** What bounds the day of a step: the day of entry, and the day of the step before it, null for the first. */
export interface StepBounds {
  readonly today: Day;
  readonly notBefore: Day | null;
  /** Field that bears the day; `on` unless told. */
  readonly field?: string;
}

/**
 * The day on which a step was taken: the day of its entry unless the document that it is entered from bears an earlier one
 *
 * Terms run from the day of the act, and the record tells both days. No step lies ahead, and none before the one that it
 * follows. Throws STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST. 《行政处罚法》第四十七条
 */
export function stepDay(on: Day | null | undefined, { today, notBefore, field = 'on' }: StepBounds): Day {
  const taken = on ?? today;
  if (taken > today) throw new CataloguedError('STEP_DAY_AHEAD', { field, received: taken, today });
  if (notBefore !== null && taken < notBefore) {
    throw new CataloguedError('STEP_DAY_BEFORE_LAST', { field, received: taken, notBefore });
  }
  return taken;
}
