import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { overseesAuthority } from '../tasks/taskParties';
import { mayActFor } from '../work/workParties';

/**
 * A clue is handled by the authority to which it is assigned
 *
 * Nobody else takes it up, verifies, disposes or feeds back: neither another authority nor the department above.
 *
 * 沪府发〔2020〕7号（九）
 */
export function mayHandleClue(actor: WorkActor, authority: string): Verdict {
  const role = 'supervision-officer';
  const isIts = actor.kind === 'official' && officeOfActor(actor) === authority && actor.roles.includes(role);
  return isIts ? lawful : unlawful('CLUE_NOT_ASSIGNED', '沪府发〔2020〕7号 （九）', { authority, role });
}

/**
 * Who may report a clue to an authority: its own line, or the reform office of its area
 *
 * 沪府发〔2020〕7号（九）；《上海市分类监管管理办法》第四条
 */
export function mayReportClue(actor: WorkActor, authority: string): Verdict {
  return overseesAuthority(actor, authority) ? lawful : mayActFor(actor, authority, 'supervision-officer');
}
