import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { actsFor, officeOfActor, REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Roles in inspection: who plans and draws, who approves and publishes, who goes out, who watches over it. */
export type InspectionRole = 'planner' | 'inspection-head' | 'inspector' | 'reform-office';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Who may act for a department in inspection: its own official with the role, or one of the municipal department above it
 *
 * Responsibility can be told from the trace only where each acts for his own department.
 *
 * 沪府发〔2020〕7号（十一）
 */
export function mayInspectFor(actor: WorkActor, authority: string, role: InspectionRole): Verdict {
  const facts = { authority, role, department: officeOfActor(actor) };
  return actsFor(actor, authority, role) ? lawful : unlawful('NOT_YOUR_INSPECTION', ARTICLE, facts);
}

/** Whether somebody is of the reform office of the city, which watches over every round. */
export function isOverseer(actor: WorkActor): boolean {
  return actor.kind === 'official' && officeOfActor(actor) === REFORM_OFFICE && actor.roles.includes('reform-office');
}

/**
 * Nobody approves what he drafted himself
 *
 * 沪府发〔2020〕7号（十一）, as this project reads it: no text read names who approves.
 */
export function approvedByAnother(actor: Pick<WorkActor, 'subject'>, draftedBy: string): Verdict {
  return actor.subject === draftedBy ? unlawful('SAME_PERSON_APPROVES', ARTICLE, { subject: draftedBy }) : lawful;
}
