import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Roles in classified supervision. */
export type WorkRole = 'supervision-officer' | 'supervision-approver' | 'reform-office';

/**
 * Who may act for an authority: its own official with the role, or one of the municipal department above it
 *
 * Each authority classifies its own subjects; the municipal one guides and watches over its line.
 *
 * 《上海市分类监管管理办法》第四条第三款、第四款
 */
export function mayActFor(actor: WorkActor, authority: string, role: WorkRole): Verdict {
  return actsFor(actor, authority, role)
    ? lawful
    : unlawful('NOT_YOUR_SUPERVISION', '上海市分类监管管理办法 4', {
        authority,
        role,
        department: officeOfActor(actor),
      });
}
