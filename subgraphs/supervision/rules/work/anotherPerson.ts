import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * What somebody proposed or did is decided on by somebody else
 *
 * Internal supervision keeps classification from being used for one's own ends: nobody decides on what he has done
 * himself. 《上海市分类监管管理办法》第二十四条第三款
 */
export function anotherPerson(actor: { readonly subject: string }, doneBy: string): Verdict {
  return actor.subject === doneBy
    ? unlawful('SAME_PERSON_DECIDES', '上海市分类监管管理办法 24', { subject: doneBy })
    : lawful;
}
