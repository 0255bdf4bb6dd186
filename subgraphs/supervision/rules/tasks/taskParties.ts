import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';
import { mayActFor } from '../work/workParties';
import type { TaskSide } from './taskClock';

const ARTICLE = '沪府发〔2020〕7号 （二十）';

/** Whether somebody acts for a reform office within whose area an authority is. */
export function overseesAuthority(actor: WorkActor, authority: string): boolean {
  const office = officeOfActor(actor);
  if (actor.kind !== 'official' || office === null || !actor.roles.includes('reform-office')) return false;
  if (office === REFORM_OFFICE) return true;
  const area = findDepartment(office);
  return area?.parent === REFORM_OFFICE && findDepartment(authority)?.district === area.district;
}

/**
 * Who may dispatch a task to an authority: the reform office of its area, or its own line from above
 *
 * The city's reform office dispatches to everybody, a district's within its district, a municipal department to itself and
 * its offices. 沪府发〔2020〕7号（二十）；《上海市分类监管管理办法》第四条
 */
export function mayDispatch(actor: WorkActor, authority: string): Verdict {
  const isAbove = overseesAuthority(actor, authority) || mayActFor(actor, authority, 'supervision-officer').lawful;
  return isAbove ? lawful : unlawful('TASK_NOT_YOURS_TO_DISPATCH', ARTICLE, { authority });
}

const ROLES: Readonly<Record<TaskSide, readonly string[]>> = {
  AUTHORITY: ['supervision-officer'],
  DISPATCHER: ['supervision-officer', 'supervision-approver', 'reform-office'],
};

/** The two sides of a task. */
export interface TaskParties {
  readonly authority: string;
  readonly dispatcher: string;
}

/**
 * Who takes a step of a task: an official of the side whose step it is, and of no other authority
 *
 * 沪府发〔2020〕7号（二十）
 */
export function mayDoTask(side: TaskSide, actor: WorkActor, { authority, dispatcher }: TaskParties): Verdict {
  const responsible = side === 'AUTHORITY' ? authority : dispatcher;
  const roles = ROLES[side];
  const isIts = actor.kind === 'official' && officeOfActor(actor) === responsible;
  return isIts && actor.roles.some((role) => roles.includes(role))
    ? lawful
    : unlawful('TASK_NOT_YOUR_PART', ARTICLE, { responsible, roles });
}
