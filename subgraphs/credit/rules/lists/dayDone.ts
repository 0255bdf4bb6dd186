import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A day on which a fact is said to have been found or established. */
export interface DayDone {
  readonly field: string;
  readonly on: Day;
}

/**
 * What is entered as found or established was so by today
 *
 * Reading of this project: clocks start on days that have come. The days of steps go by `stepDay`.
 */
export function dayDone({ field, on }: DayDone, today: Day): Verdict {
  return on <= today ? lawful : unlawful('LIST_FACT_IN_FUTURE', '本项目口径', { field, received: on, latest: today });
}
