import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { termEnd } from '../../../../kernel/values/term';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';

/** 备案状态 Where the filing of published rules stands. */
export const FILING_STATES = ['DUE', 'FILED', 'LATE'] as const;

/** One state of a filing. */
export type FilingState = (typeof FILING_STATES)[number];

/** When rules were published and when the office received them. */
export interface FilingFacts {
  readonly publishedOn: Day;
  readonly filedOn: Day | null;
}

/**
 * Rules are filed within 15 working days of their publication
 *
 * The day of publication is not counted; the official calendar says which days are worked. Null where the holidays of
 * that year are not known yet.
 *
 * 《上海市分类监管管理办法》第八条第三款
 */
export function filingDueOn(publishedOn: Day): Day | null {
  try {
    return termEnd(publishedOn, parameterOn('RULES_FILED_WITHIN', publishedOn));
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'CALENDAR_UNKNOWN_YEAR') return null;
    throw error;
  }
}

/**
 * Where a filing stands on a day: due until its last day, filed when the office received it by then, late when it did so
 * afterwards or has not yet.
 *
 * 《上海市分类监管管理办法》第八条第三款
 */
export function filingState({ publishedOn, filedOn }: FilingFacts, today: Day): FilingState {
  const dueOn = filingDueOn(publishedOn);
  if (dueOn !== null && (filedOn ?? today) > dueOn) return 'LATE';
  return filedOn === null ? 'DUE' : 'FILED';
}

/**
 * The office with which an authority files
 *
 * The reform office of the same level: the city's for municipal departments, the district's for its offices. A town has
 * none of its own and files with its district's (A9), whose code its own begins with.
 *
 * 《上海市分类监管管理办法》第八条第三款
 */
export function filingOffice(district: string | undefined): string {
  return district === undefined ? REFORM_OFFICE : `${REFORM_OFFICE}-${district.slice(0, 6)}`;
}

/** The office of an authority by its code; see `filingOffice`. */
export function filingOfficeOf(authority: string): string {
  return filingOffice(findDepartment(authority)?.district);
}

/** The day of receipt lies between the publication and today. */
export function receivedInTime(filedOn: Day, publishedOn: Day, today: Day): Verdict {
  return publishedOn <= filedOn && filedOn <= today
    ? lawful
    : unlawful('RULES_FILED_ON_UNFIT', '上海市分类监管管理办法 8-3', {
        field: 'receivedOn',
        received: filedOn,
        earliest: publishedOn,
        latest: today,
      });
}
