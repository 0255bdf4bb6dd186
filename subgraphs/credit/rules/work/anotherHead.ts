import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';

/**
 * Nobody decides on what he proposed, found, received or drafted himself; `enteredBy` is null where nobody did
 *
 * Reading of this project after 《行政处罚法》第五十七条: who examines is not who decides.
 */
export function anotherHead(actor: Pick<WorkActor, 'subject'>, enteredBy: string | null): Verdict {
  if (actor.subject !== enteredBy) return lawful;
  return unlawful('SAME_PERSON_APPROVES', '行政处罚法 57', { subject: enteredBy });
}
