import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { mayHandleCredit } from '../work/creditParties';

/**
 * Who enters what an entity files: the department that receives it, on the entity's behalf
 *
 * The hub has no accounts of entities. Whoever handles enters: an official of the receiving department with the role of a
 * credit handler, or an application of it with that role, such as its single window.
 *
 * 《上海市分类监管管理办法》第九条第四款；沪府发〔2020〕7号（十三）
 */
export function mayFile(actor: WorkActor, authority: string): Verdict {
  const person: WorkActor = actor.kind === 'application' ? { ...actor, kind: 'official' } : actor;
  return mayHandleCredit(person, authority, 'credit-handler');
}
