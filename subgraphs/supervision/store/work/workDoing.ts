import { requireLawful } from '../../../../kernel/values/requireLawful';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { mayActFor, type WorkRole } from '../../rules/work/workParties';

/**
 * Refuses whoever does not hold the role in an office of its own, before anything is looked up, so that nobody learns
 * from a refusal what there is. Throws NOT_YOUR_SUPERVISION.
 */
export function requireRole(actor: WorkActor, role: WorkRole): void {
  requireLawful(mayActFor(actor, officeOfActor(actor) ?? '', role));
}
