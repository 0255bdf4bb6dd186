import { type Day, day } from '../../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../../kernel/values/parameters/supervision';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Evidence } from '../evidence/evidence';

/** What of an evaluation report this rule judges. */
export interface ReportFacts {
  /** The day for which it holds. */
  readonly writtenOn: Day;
  readonly today: Day;
  /** Keys of the inspections on which it rests. */
  readonly inspections: readonly string[];
  /** What is known of the subject now. */
  readonly evidence: readonly Evidence[];
}

const ARTICLE = '上海市分类监管管理办法 10-2';
const EARLIEST = day(CLASSIFIED_SUPERVISION.from);

/**
 * An evaluation report rests on inspections of the subject, and is no older than the Measures
 *
 * Supervision leaves a written record, from which the report is formed: it names one visit, or outcome of a visit, at
 * least, each of which is in the records of the very subject. Its day is not in the future.
 *
 * 《上海市分类监管管理办法》第十条第二款
 */
export function supervisionReport({ writtenOn, today, inspections, evidence }: ReportFacts): Verdict {
  if (writtenOn > today || writtenOn < EARLIEST) {
    return unlawful('REPORT_DAY_UNFIT', ARTICLE, { field: 'writtenOn', received: writtenOn, earliest: EARLIEST });
  }
  if (inspections.length === 0) return unlawful('REPORT_WITHOUT_INSPECTION', ARTICLE, { field: 'inspections' });
  const known = new Set(evidence.filter(({ kind }) => kind.startsWith('INSPECTION_')).map(({ key }) => key));
  const unknown = inspections.find((key) => !known.has(key));
  return unknown === undefined
    ? lawful
    : unlawful('REPORT_INSPECTION_UNKNOWN', ARTICLE, { field: 'inspections', received: unknown.slice(0, 100) });
}
