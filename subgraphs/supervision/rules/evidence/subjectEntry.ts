import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Subject } from './evidence';

const MEASURES = '上海市分类监管管理办法';

/**
 * The authority in charge of a subject leads the matter, or is a district office of the department that does
 *
 * 《上海市分类监管管理办法》第四条第三款、第四款
 */
export function subjectAuthority(authority: string, lead: string): Verdict {
  return authority === lead || findDepartment(authority)?.parent === lead
    ? lawful
    : unlawful('SUBJECT_AUTHORITY_UNFIT', `${MEASURES} 4`, { authority, lead });
}

/** The days of a subject that this rule judges. */
export type SubjectDays = Pick<Subject, 'approvedOn' | 'stoppedOn' | 'endedOn'>;

/**
 * A subject was approved by today, and before it stopped or left supervision
 *
 * By these days it is decided whether it is evaluated; none of them is guessed ahead, save the day on which supervision
 * ends, which a licence may set.
 *
 * 《上海市分类监管管理办法》第九条第四款、第十七条第一款
 */
export function subjectDays({ approvedOn, stoppedOn, endedOn }: SubjectDays, today: Day): Verdict {
  const fits =
    approvedOn <= today &&
    (stoppedOn === null || (stoppedOn >= approvedOn && stoppedOn <= today)) &&
    (endedOn === null || endedOn > approvedOn);
  return fits ? lawful : unlawful('SUBJECT_DAYS_UNFIT', `${MEASURES} 17-1`, { approvedOn, stoppedOn, endedOn, today });
}
