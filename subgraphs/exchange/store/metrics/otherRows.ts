import { type Counts, knownFacts, rowColumns, type Window } from './knownFacts';

const SUPPLIED = ['inspection', 'enforcement-case', 'enforcement-decision', 'supervision-category'];

/** Decisions to be public whose time for it is over. */
function decisions(window: Window): string {
  const counts = {
    numerator: `(f.stage = 'DUE')::integer`,
    denominator: '1',
    department: 'c.department',
  };
  return `SELECT ${rowColumns(counts)} FROM ${knownFacts('enforcement-decision', window)} f
    LEFT JOIN ${knownFacts('enforcement-case', window)} c ON c.parent_key = f.parent_key
    WHERE f.stage IN ('DUE', 'PUBLISHED') AND f.day <= ${window.over}`;
}

/** Evaluations in force at the end of the day; of several in one matter the latest. */
function categories(window: Window, counts: Counts): string {
  const { to } = window;
  return `SELECT ${rowColumns({ ...counts, matter: 'f.code' })} FROM (
      SELECT DISTINCT ON (uscc, code) * FROM ${knownFacts('supervision-category', window)} held
      WHERE day <= ${to} AND (end_day IS NULL OR end_day > ${to})
      ORDER BY uscc, code, day DESC, seq DESC) f`;
}

const withStatus = (window: Window, status: string): string =>
  `${categories(window, { numerator: '1' })} WHERE f.stage = '${status}'`;

function supplied(window: Window, numerator: string): string {
  const { from, to } = window;
  const counts = { numerator, denominator: '1', day: 'f.observed_on', department: 'f.provider' };
  return SUPPLIED.map(
    (kind) => `SELECT ${rowColumns(counts)} FROM ${knownFacts(kind, window)} f
      WHERE f.observed_on BETWEEN ${from} AND ${to}`,
  ).join(' UNION ALL ');
}

/** Rows of the metrics of decisions, categories and supply. */
export const OTHER_ROWS = {
  decisions_awaiting_publication: decisions,
  categories_assigned: (window: Window) => withStatus(window, 'ASSIGNED'),
  not_evaluated_share: (window: Window) =>
    categories(window, { numerator: `(f.stage = 'NOT_EVALUATED')::integer`, denominator: '1' }),
  categories_deferred: (window: Window) => withStatus(window, 'DEFERRED'),
  categories_incomplete: (window: Window) => withStatus(window, 'INCOMPLETE'),
  data_lag_days: (window: Window) => supplied(window, 'f.told_on - f.observed_on'),
  data_completeness: (window: Window) =>
    supplied(window, 'round(10000.0 * f.columns_filled / greatest(f.columns_told, 1))'),
} as const;
