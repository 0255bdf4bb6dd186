import type { Day } from '../../../../kernel/values/day';
import { annualReportWindow, firstReportedYear, type ReportWindow } from './annualReportWindow';

/** 年度报告状态 How an entity stands with the report of a year. */
export const ANNUAL_REPORT_STATES = ['NOT_REQUIRED', 'OPEN', 'ON_TIME', 'LATE', 'MISSING'] as const;

/** One of the states. */
export type AnnualReportState = (typeof ANNUAL_REPORT_STATES)[number];

/** An entity and the report of a year. */
export interface ReportFacts {
  readonly year: number;
  readonly registeredOn: Day;
  /** State in the register. */
  readonly status: string;
  /** Day of the first submission; null where there is none. */
  readonly submittedOn: Day | null;
}

/** States of the register in which nobody reports any more. */
const GONE: readonly string[] = ['DEREGISTERED', 'VOIDED', 'MOVED_OUT', 'REVOKED'];

const submitted = ({ lastOn }: ReportWindow, on: Day): AnnualReportState => (on <= lastOn ? 'ON_TIME' : 'LATE');

/**
 * How an entity stands with its annual report
 *
 * A report made by 30 June is on time, one made later is late; without one it is open until 30 June and missing from 1 July
 * on. Who was registered after the year does not report on it, nor who has left the register (reading of this project).
 * A missing report is a ground of the list of abnormal operation; the list itself is decided on.
 *
 * 《企业信息公示暂行条例》第八条、第十七条
 */
export function annualReportState(
  { year, registeredOn, status, submittedOn }: ReportFacts,
  today: Day,
): AnnualReportState {
  const window = annualReportWindow(year);
  if (submittedOn !== null) return submitted(window, submittedOn);
  if (year < firstReportedYear(registeredOn) || GONE.includes(status)) return 'NOT_REQUIRED';
  return today <= window.lastOn ? 'OPEN' : 'MISSING';
}
