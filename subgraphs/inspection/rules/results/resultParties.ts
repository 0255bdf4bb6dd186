import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { InspectionRole } from '../work/inspectionParties';

const ARTICLE = '谁检查、谁录入、谁公开';

/**
 * Who inspects, enters
 *
 * An inspector who was drawn into the team that goes out for the office in this visit, lent by another office though he may
 * be: neither a colleague who was not, nor another department of the joint visit, though it leads it, nor the department
 * above, nor who watches over the round.
 *
 * DR-18; DR-11
 */
export function mayEnterResult(actor: WorkActor, office: string, isSeated: boolean): Verdict {
  const isInspector = actor.kind === 'official' && actor.roles.includes('inspector');
  if (isInspector && isSeated) return lawful;
  return actsForOwn(actor, office, 'inspector')
    ? unlawful('RESULT_NOT_SEATED', ARTICLE, { authority: office })
    : unlawful('RESULT_NOT_YOURS', ARTICLE, { authority: office, role: 'inspector' });
}

/**
 * Who inspects, publishes and corrects: the head of inspection of the very office that entered the result
 *
 * DR-18
 */
export function mayPublishResult(actor: WorkActor, office: string): Verdict {
  const role = 'inspection-head';
  return actsForOwn(actor, office, role) ? lawful : unlawful('RESULT_NOT_YOURS', ARTICLE, { authority: office, role });
}

function actsForOwn(actor: WorkActor, office: string, role: InspectionRole): boolean {
  return actor.kind === 'official' && officeOfActor(actor) === office && actor.roles.includes(role);
}
