import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Who would begin which part of a visit, and when. */
export interface VisitStart {
  readonly code: string | null;
  readonly scheduledOn: Day | null;
  readonly today: Day;
  /** Whether whoever begins it is seated in the part's team. */
  readonly isSeated: boolean;
}

/**
 * Whether an inspector can begin: the visit has its code, its day has come, and he was drawn into the team
 *
 * Whoever was not drawn does not inspect, and an enterprise is not visited before the day that its code names.
 *
 * DR-13, DR-11
 */
export function visitStart({ code, scheduledOn, today, isSeated }: VisitStart): Verdict {
  if (code === null) return unlawful('INSPECTION_WITHOUT_CODE', 'DR-13', {});
  if (scheduledOn === null || today < scheduledOn) {
    return unlawful('VISIT_BEFORE_ITS_DAY', 'DR-13', { scheduledOn, today });
  }
  return isSeated ? lawful : unlawful('VISIT_NOT_SEATED', 'DR-11', {});
}
