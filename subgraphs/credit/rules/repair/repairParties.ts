import { isAuditor } from '../../../../kernel/values/isAuditor';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { CREDIT_CENTRE, mayHandleCredit } from '../work/creditParties';

/** Whether somebody runs the public credit platform of the city. */
export function mayRunCentre(actor: WorkActor): Verdict {
  return mayHandleCredit(actor, CREDIT_CENTRE, 'credit-centre');
}

/**
 * Who receives applications and objections: the centre, which is the single window, or the department that established the fact
 *
 * 《信用修复管理办法》（谁认定、谁修复）；《上海市社会信用条例》第三十六条
 */
export function mayReceive(actor: WorkActor, authority: string): Verdict {
  return mayRunCentre(actor).lawful ? lawful : mayHandleCredit(actor, authority, 'credit-handler');
}

/** Who repairs and answers: a head of the department that established the fact. 《信用修复管理办法》（谁认定、谁修复） */
export function mayDetermine(actor: WorkActor, authority: string): Verdict {
  return mayHandleCredit(actor, authority, 'credit-head');
}

/**
 * Who looks at what is sealed: the auditor, and nobody else
 *
 * 《信用修复管理办法》第三条; reading of this project: what is kept as proof is examined by who examines proof.
 */
export function mayAuditSealed(actor: WorkActor): Verdict {
  const facts = { role: 'auditor', department: officeOfActor(actor) };
  return isAuditor(actor) ? lawful : unlawful('SEALED_FOR_AUDIT', '信用修复管理办法 3', facts);
}
