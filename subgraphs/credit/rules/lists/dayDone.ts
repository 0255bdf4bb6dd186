import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** A day on which something is said to have been done. */
export interface DayDone {
  readonly field: string;
  readonly on: Day;
  /** What comes first was done then; null for nothing. */
  readonly earliest: Day | null;
}

/**
 * What is entered as done was done by today, and not before what comes first
 *
 * Reading of this project: clocks start on days that have come.
 */
export function dayDone({ field, on, earliest }: DayDone, today: Day): Verdict {
  if (on <= today && (earliest === null || on >= earliest)) return lawful;
  return unlawful('LIST_FACT_IN_FUTURE', '本项目口径', { field, received: on, earliest, latest: today });
}
