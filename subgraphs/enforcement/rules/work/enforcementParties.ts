import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Roles in enforcement: who handles cases, who reviews them in law, who heads the agency and decides. */
export type EnforcementRole = 'case-officer' | 'legal-reviewer' | 'case-head';

/**
 * Who may act for a department in enforcement: its own official with the role, or one of the municipal department above it
 *
 * A penalty is imposed by the agency that has the power, through its own qualified officers.
 *
 * 《行政处罚法》第十七条、第四十二条
 */
export function mayEnforceFor(actor: WorkActor, authority: string, role: EnforcementRole): Verdict {
  const facts = { authority, role, department: officeOfActor(actor) };
  return actsFor(actor, authority, role) ? lawful : unlawful('NOT_YOUR_CASE', '行政处罚法 17', facts);
}
