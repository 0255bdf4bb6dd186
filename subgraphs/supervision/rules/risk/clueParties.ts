import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { mayActFor, officeOfActor, REFORM_OFFICE, type WorkActor } from '../work/workParties';

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

/** Who may report a clue to an authority: its own line, or a reform office. 沪府发〔2020〕7号（九） */
export function mayReportClue(actor: WorkActor, authority: string): Verdict {
  const isOffice = actor.kind === 'official' && actor.department === REFORM_OFFICE;
  return isOffice && actor.roles.includes('reform-office')
    ? lawful
    : mayActFor(actor, authority, 'supervision-officer');
}
