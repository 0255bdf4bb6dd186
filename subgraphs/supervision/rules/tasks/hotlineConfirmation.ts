import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { overseesAuthority } from './taskParties';

const ARTICLE = '沪府发〔2020〕7号 （二十）';
const ROLES = ['supervision-officer', 'supervision-approver'];

/** What a confirmation is held against. */
export interface HotlineConfirmation {
  /** The authority that the issue is about. */
  readonly authority: string;
  /** Whether the code that was given is the one of the hotline. */
  readonly isCodeRight: boolean;
}

/**
 * What the hotline brings is not closed by the department that it is about
 *
 * A reform office in whose area the authority is confirms that it is settled, or an official of another department who
 * brings the word of the hotline. Nobody of the line of the authority does, not even with that word.
 *
 * 沪府发〔2020〕7号（二十）
 */
export function hotlineConfirmation(actor: WorkActor, { authority, isCodeRight }: HotlineConfirmation): Verdict {
  const office = officeOfActor(actor);
  if (office === null || actor.kind !== 'official' || lineOf(office) === lineOf(authority)) {
    return unlawful('HOTLINE_SAME_DEPARTMENT', ARTICLE, { authority, department: office });
  }
  if (overseesAuthority(actor, authority)) return lawful;
  const isOther = actor.roles.some((role) => ROLES.includes(role));
  return isOther && isCodeRight ? lawful : unlawful('HOTLINE_CODE_WRONG', ARTICLE, { authority });
}
