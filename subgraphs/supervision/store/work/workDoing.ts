import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { mayActFor, officeOfActor, type WorkActor, type WorkRole } from '../../rules/work/workParties';

/** Who does something, and on which day. */
export interface WorkDoing {
  readonly actor: WorkActor;
  readonly today: Day;
}

/**
 * Refuses whoever does not hold the role in an office of its own, before anything is looked up, so that nobody learns
 * from a refusal what there is. Throws NOT_YOUR_SUPERVISION.
 */
export function requireRole(actor: WorkActor, role: WorkRole): void {
  requireLawful(mayActFor(actor, officeOfActor(actor) ?? '', role));
}
