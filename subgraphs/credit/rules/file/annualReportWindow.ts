import { addDays, addMonths, type Day, day, yearOf } from '../../../../kernel/values/day';
import { type LegalParameter, parameterOn } from '../../../../kernel/values/parameters';

/** The first year that was reported on: the window of 2015 is the first under the regulations. */
export const FIRST_REPORTED_YEAR = 2014;

/** The days on which the report of a year is made, and what sets them. */
export interface ReportWindow {
  readonly from: Day;
  readonly lastOn: Day;
  readonly basis: LegalParameter<number>;
}

/**
 * When the annual report of a year is made: from 1 January to 30 June of the next
 *
 * The law names both days; neither moves on where it falls on a holiday (reading of this project). Throws
 * PARAMETER_NOT_IN_FORCE for a year before the regulations.
 *
 * 《企业信息公示暂行条例》第八条
 */
export function annualReportWindow(year: number): ReportWindow {
  const from = day(`${String(year + 1).padStart(4, '0')}-01-01`);
  const basis = parameterOn('ANNUAL_REPORT_WINDOW', from);
  return { from, lastOn: addDays(addMonths(from, basis.value), -1), basis };
}

/**
 * The first year on which an entity reports: that of its registration, for which it reports in the year after
 *
 * 《企业信息公示暂行条例》第八条第二款
 */
export function firstReportedYear(registeredOn: Day): number {
  return Math.max(yearOf(registeredOn), FIRST_REPORTED_YEAR);
}
