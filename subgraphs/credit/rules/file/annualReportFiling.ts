import { type Day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { annualReportWindow, firstReportedYear } from './annualReportWindow';

const REGULATIONS = '企业信息公示暂行条例';

/** The authority that receives annual reports is the market regulator, or its office in a district. 同条例第五条、第八条 */
export function reportOffice(authority: string): Verdict {
  return lineOf(authority) === 'SAMR'
    ? lawful
    : unlawful('ANNUAL_REPORT_OFFICE', `${REGULATIONS} 8`, { field: 'authority', received: authority });
}

/** A report that comes in. */
export interface FiledReport {
  readonly year: number;
  readonly registeredOn: Day;
  readonly submittedOn: Day;
}

/**
 * A report is of a year in which the entity was there, and comes once its window is open
 *
 * A new entity reports from the next year on. Late reports are taken: they are late, and no longer missing.
 *
 * 《企业信息公示暂行条例》第八条
 */
export function reportedYear({ year, registeredOn, submittedOn }: FiledReport): Verdict {
  const firstYear = firstReportedYear(registeredOn);
  const isOpen = yearOf(submittedOn) > year;
  if (Number.isInteger(year) && year >= firstYear && isOpen) return lawful;
  const facts = { field: 'year', received: year, firstYear, windowFrom: `${year + 1}-01-01` };
  return unlawful('ANNUAL_REPORT_YEAR_UNFIT', `${REGULATIONS} 8`, facts);
}

/**
 * A report is changed until its window closes, and not after
 *
 * The article was not read.
 *
 * 《企业信息公示暂行条例》第十二条
 */
export function reportChange(year: number, submittedOn: Day): Verdict {
  const { lastOn } = annualReportWindow(year);
  return submittedOn <= lastOn
    ? lawful
    : unlawful('ANNUAL_REPORT_CLOSED', `${REGULATIONS} 12`, { field: 'submittedOn', received: submittedOn, lastOn });
}
