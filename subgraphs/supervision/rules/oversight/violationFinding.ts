import { type Day, day } from '../../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../../kernel/values/parameters/supervision';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';

const ARTICLE = '上海市分类监管管理办法 21';
const EARLIEST = day(CLASSIFIED_SUPERVISION.from);

/** Where the authority came upon it. */
export type FindingSource = 'EVALUATION' | 'FILE' | 'VISIT';

/** Where a finding stands. */
export type FindingState = 'OPEN' | 'CASE_FILED' | 'NO_CASE';

/**
 * What looks like a violation is found on a day that has been
 *
 * Not later than today, and not before the Measures were in force.
 *
 * 《上海市分类监管管理办法》第二十一条、第二十六条
 */
export function findingDay(foundOn: Day, today: Day): Verdict {
  return foundOn >= EARLIEST && foundOn <= today
    ? lawful
    : unlawful('FINDING_DAY_UNFIT', ARTICLE, {
        field: 'foundOn',
        received: foundOn,
        earliest: EARLIEST,
        latest: today,
      });
}

/** Last day on which a finding of a day is handled; null where the holidays of its year are not known. */
export function findingDueOn(foundOn: Day): Day | null {
  return workTerm('FINDING_HANDLED_WITHIN', foundOn).dueOn;
}

/**
 * A finding is handled once: it becomes a case, or there is a reason why not
 *
 * 《上海市分类监管管理办法》第二十一条
 */
export function mayHandleFinding(act: 'FILE_CASE' | 'NO_CASE', state: FindingState): Verdict {
  return workStep({ act, state, possibleIn: ['OPEN'], article: ARTICLE });
}

/** Whether the last day is over and nothing was made of the finding. */
export function findingOverdue(
  { state, dueOn }: { readonly state: FindingState; readonly dueOn: Day | null },
  today: Day,
) {
  return state === 'OPEN' && isOverdue(dueOn, today);
}
