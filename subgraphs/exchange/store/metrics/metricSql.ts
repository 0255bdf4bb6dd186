import type { EntityScope } from '../../../../kernel/service/sharing/sharingPolicy';
import type { MetricDimension } from '../../rules/metrics/metric';
import type { MetricQuestion } from '../../rules/metrics/metricQuestion';
import type { MetricId } from '../../rules/metrics/registry';
import { type Bind, type BoundSql, binder, isOneOf, where } from '../entityIndex/boundSql';
import { CASE_ROWS } from './caseRows';
import { INSPECTION_ROWS } from './inspectionRows';
import { knownPlaces, openWindow, type Window } from './knownFacts';
import { OTHER_ROWS } from './otherRows';

const ROWS: Readonly<Record<MetricId, (window: Window) => string>> = {
  ...INSPECTION_ROWS,
  ...CASE_ROWS,
  ...OTHER_ROWS,
};

/** A question with the position up to which facts are known, and the entities that it may be about. */
export interface FactQuestion extends Omit<MetricQuestion, 'by'> {
  readonly seq: string;
  readonly scopes: readonly EntityScope[];
}

const DIMENSIONS: Readonly<Record<MetricDimension, string>> = {
  MONTH: `to_char(r.day, 'YYYY-MM')`,
  DISTRICT: 'p.district',
  INDUSTRY: 'p.industry',
  DEPARTMENT: `split_part(r.department, '-', 1)`,
  MATTER: 'r.matter',
};

function conditions({ filter, scopes }: FactQuestion, bind: Bind): string[] {
  const { districts, industries, departments, matters } = filter;
  return [
    ...isOneOf('p.district', districts, bind),
    ...isOneOf('p.industry', industries, bind),
    ...(departments
      ? [`(r.department = ANY (${bind(departments)}) OR ${DIMENSIONS.DEPARTMENT} = ANY (${bind(departments)}))`]
      : []),
    ...isOneOf('r.matter', matters, bind),
    ...scopes.flatMap((scope) => [
      ...isOneOf('p.district', scope.districts, bind),
      ...isOneOf('p.industry', scope.industries, bind),
      ...(scope.usccs ? [`r.uscc = ANY (${bind(scope.usccs)}::bpchar[])`] : []),
    ]),
  ];
}

/** The rows of a metric with the places of their entities. */
function rows(question: FactQuestion, columns: readonly string[], bind: Bind): string {
  const window = openWindow(question, bind);
  const all = conditions(question, bind);
  const isPlaced = [...columns, ...all].some((sql) => sql.includes('p.'));
  const places = isPlaced ? `LEFT JOIN ${knownPlaces(window)} p ON p.uscc = r.uscc` : '';
  return `SELECT ${columns.join(', ')} FROM (${ROWS[question.metric.id](window)}) r ${places} ${where(all)}`;
}

/** By what a metric is summed up. */
export interface Summing {
  readonly by: readonly MetricDimension[];
  /** One sum for the values of each of the sets; the values that a set leaves out are null. */
  readonly sets: readonly (readonly MetricDimension[])[];
  /** Whether to count the entities, without which no sum may be told to those who may not see them. */
  readonly entities?: boolean;
}

const ENTITIES = `count(DISTINCT x.uscc) FILTER (WHERE x.numerator > 0) AS "numeratorEntities",
  count(DISTINCT x.uscc) AS entities`;
const NO_ENTITIES = `0 AS "numeratorEntities", 0 AS entities`;

/** The statement that sums up a metric. */
export function sumsSql(question: FactQuestion, { by, sets, entities }: Summing): BoundSql {
  const { values, bind } = binder();
  const column = (name: MetricDimension): string => `d${by.indexOf(name)}`;
  const told = by.map(column);
  const columns = ['r.numerator', 'r.denominator', ...by.map((name) => `${DIMENSIONS[name]} AS ${column(name)}`)];
  const all = rows(question, entities ? [...columns, 'r.uscc'] : columns, bind);
  const level = told.length > 0 ? `grouping(${told.join(', ')})` : '0';
  const sql = `SELECT ARRAY[${told.join(', ')}]::text[] AS values, ${level} AS level,
      coalesce(sum(x.numerator), 0) AS numerator, sum(x.denominator) AS denominator, ${entities ? ENTITIES : NO_ENTITIES}
    FROM (${all}) x
    GROUP BY GROUPING SETS (${sets.map((set) => `(${set.map(column).join(', ')})`).join(', ')})
    ORDER BY level DESC, values`;
  return { sql, values };
}

/** The order of the rows of a metric, newest first; a row without a day comes last. */
export const ROW_ORDER = [
  { sql: 'x.on_day', field: 'sortDay', type: 'date' },
  { sql: 'x.kind', field: 'kind', type: 'text' },
  { sql: 'x.record_key', field: 'record', type: 'text' },
] as const;

const LISTED = [
  'r.kind',
  'r.record_key',
  'r.uscc',
  'r.department',
  'r.day',
  'p.district',
  'r.numerator',
  'r.denominator',
  `coalesce(r.day, '-infinity'::date) AS on_day`,
];

/** A page of the rows of a metric. */
export function listSql(question: FactQuestion, after: readonly string[] | undefined, limit: number): BoundSql {
  const { values, bind } = binder();
  const list = rows(question, LISTED, bind);
  const place = ROW_ORDER.map(({ sql }) => sql).join(', ');
  const past = after
    ? [`(${place}) < (${ROW_ORDER.map(({ type }, i) => `${bind(after[i] ?? '')}::${type}`).join(', ')})`]
    : [];
  const sql = `SELECT x.kind, x.record_key AS record, x.uscc, x.department, x.day, x.district, x.numerator,
      x.denominator, x.on_day::text AS "sortDay" FROM (${list}) x ${where(past)}
    ORDER BY ${ROW_ORDER.map((column) => `${column.sql} DESC`).join(', ')} LIMIT ${bind(limit)}`;
  return { sql, values };
}

/** How many rows a metric has. */
export function countSql(question: FactQuestion): BoundSql {
  const { values, bind } = binder();
  return { sql: `SELECT count(*)::int AS n FROM (${rows(question, ['r.uscc'], bind)}) x`, values };
}
