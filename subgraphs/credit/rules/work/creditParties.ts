import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Roles in credit: who enters and handles, who decides for the department, who runs the public credit platform. */
export type CreditRole = 'credit-handler' | 'credit-head' | 'credit-centre';

/** The department whose centre runs the public credit platform of the city. */
export const CREDIT_CENTRE = 'DEVELOPMENT_REFORM';

/**
 * Who may act for a department in credit: its own official with the role, or one of the municipal department above it
 *
 * Who establishes a fact enters it, answers for it and repairs it.
 *
 * 《上海市分类监管管理办法》第九条第四款；《信用修复管理办法》（谁认定、谁修复）
 */
export function mayHandleCredit(actor: WorkActor, authority: string, role: CreditRole): Verdict {
  const facts = { authority, role, department: officeOfActor(actor) };
  return actsFor(actor, authority, role) ? lawful : unlawful('NOT_YOUR_CREDIT_WORK', '分类监管管理办法 9-4', facts);
}
