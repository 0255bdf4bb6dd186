import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, type WorkActor } from '../../../../kernel/values/work/workParties';

/**
 * A lead is answered by a case officer of the department that received it, or of the municipal one above it
 *
 * 沪府发〔2020〕7号（十）
 */
export function mayAnswerLead(actor: WorkActor, authority: string): Verdict {
  const role = 'case-officer';
  return actsFor(actor, authority, role)
    ? lawful
    : unlawful('LEAD_NOT_YOURS', '沪府发〔2020〕7号（十）', { authority, role });
}
