import { day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { OPEN_STAGES } from '../../../../kernel/values/reference/caseStages';
import { type Counts, knownFacts, rowColumns, type Window } from './knownFacts';

const OPEN = OPEN_STAGES.map((stage) => `'${stage}'`).join(', ');

/** Days within which a filed case is decided (行政处罚法 60), as first set by the law that is in force. */
const DECIDED_WITHIN = parameterOn('CASE_DECIDED_WITHIN', day('2021-07-15')).value;

const firstDay = (stage: string): string => `min(day) FILTER (WHERE stage = '${stage}')`;

/** What the stages of each case come to, those entered by a day alone where one is given. */
function courses(window: Window, by?: string): string {
  return `(SELECT parent_key, ${firstDay('LEAD')} AS lead, ${firstDay('FILED')} AS filed,
      ${firstDay('DECIDED')} AS decided, (array_agg(stage ORDER BY day DESC, place DESC))[1] AS last
    FROM ${knownFacts('enforcement-stage', window)} ${by ? `WHERE day <= ${by}` : ''} GROUP BY parent_key)`;
}

function cases(window: Window, courseOf: string, counts: Counts): string {
  return `SELECT ${rowColumns(counts)} FROM ${knownFacts('enforcement-case', window)} f
    JOIN ${courseOf} s ON s.parent_key = f.parent_key`;
}

function decided(window: Window, counts: Counts): string {
  const { from, to } = window;
  return `${cases(window, courses(window), { ...counts, day: 's.decided' })}
    WHERE s.filed IS NOT NULL AND s.decided BETWEEN ${from} AND ${to}`;
}

function filed(window: Window): string {
  const { from, to } = window;
  const counts = { numerator: 's.filed - s.lead', denominator: '1', day: 's.filed' };
  return `${cases(window, courses(window), counts)}
    WHERE s.lead IS NOT NULL AND s.filed BETWEEN ${from} AND ${to}`;
}

function open(window: Window, counts: Counts): string {
  return `${cases(window, courses(window, window.to), counts)} WHERE s.last IN (${OPEN})`;
}

const isOverdue = ({ to }: Window): string => `(s.filed < ${to} - ${DECIDED_WITHIN} AND s.decided IS NULL) IS TRUE`;

/** Rows of the metrics of cases. */
export const CASE_ROWS = {
  days_lead_to_filing: filed,
  days_filing_to_decision: (window: Window) => decided(window, { numerator: 's.decided - s.filed', denominator: '1' }),
  decided_within_90_days: (window: Window) =>
    decided(window, { numerator: `(s.decided - s.filed <= ${DECIDED_WITHIN})::integer`, denominator: '1' }),
  open_cases: (window: Window) => open(window, { numerator: '1' }),
  overdue_cases_share: (window: Window) =>
    open(window, { numerator: `(${isOverdue(window)})::integer`, denominator: '1' }),
} as const;
