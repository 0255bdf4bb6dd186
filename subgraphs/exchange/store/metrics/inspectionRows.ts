import { ENTITY_STATES } from '../../../../kernel/values/reference/entityStates';
import { type Counts, knownFacts, knownPlaces, rowColumns, type Window } from './knownFacts';

/** Days before an inspection in which another one of the same entity makes it a repeat: a setting of this project (A14). */
const REPEAT_DAYS = 90;

const ACTIVE = ENTITY_STATES.filter(({ active }) => active).map(({ code }) => `'${code}'`);

function completed(window: Window, counts: Counts): string {
  const { from, to } = window;
  return `SELECT ${rowColumns(counts)} FROM ${knownFacts('inspection', window)} f
    WHERE f.stage = 'COMPLETED' AND f.day BETWEEN ${from} AND ${to}`;
}

const share = (trait: string): Counts => ({ numerator: `(${trait})::integer`, denominator: '1' });

const foundProblem = (window: Window): string =>
  `EXISTS (SELECT FROM ${knownFacts('inspection-result', window)} r WHERE r.parent_key = f.record_key AND r.mark)`;

/** Whether what was found is told; results that are not public may not be. */
const isResultTold = (window: Window): string =>
  `EXISTS (SELECT FROM ${knownFacts('inspection-result', window)} r WHERE r.parent_key = f.record_key AND r.mark IS NOT NULL)`;

const isRepeat = (window: Window): string =>
  `EXISTS (SELECT FROM ${knownFacts('inspection', window)} p WHERE p.uscc = f.uscc AND p.stage = 'COMPLETED'
    AND p.day < f.day AND p.day >= f.day - ${REPEAT_DAYS})`;

function published(window: Window): string {
  const { from, to } = window;
  const counts = { ...share(foundProblem(window)), day: 'f.end_day' };
  return `SELECT ${rowColumns(counts)} FROM ${knownFacts('inspection', window)} f
    WHERE f.stage = 'COMPLETED' AND f.end_day BETWEEN ${from} AND ${to}`;
}

function visitsAndEntities(window: Window): string {
  return `${completed(window, { numerator: '1', denominator: '0' })} AND f.code = 'ON_SITE'
    UNION ALL SELECT 'market-entity', p.uscc::text, p.uscc, NULL, NULL, NULL, 0, 1 FROM ${knownPlaces(window)} p
    WHERE p.status IN (${ACTIVE.join(', ')})`;
}

/** Rows of the metrics of inspections. */
export const INSPECTION_ROWS = {
  inspections_completed: (window: Window) => completed(window, { numerator: '1' }),
  off_site_share: (window: Window) => completed(window, share(`f.code <> 'ON_SITE'`)),
  joint_share: (window: Window) => completed(window, share('f.mark')),
  violation_rate: (window: Window) => `${completed(window, share(foundProblem(window)))} AND ${isResultTold(window)}`,
  published_violation_rate: published,
  complaint_share: (window: Window) => completed(window, share(`f.cause = 'COMPLAINT'`)),
  repeat_visits_90_days: (window: Window) => completed(window, share(isRepeat(window))),
  visits_per_1000_entities: visitsAndEntities,
} as const;
