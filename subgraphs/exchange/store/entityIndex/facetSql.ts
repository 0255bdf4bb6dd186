import { type CubeColumn, findCube, MATTER_COLUMNS } from '../../rules/entityIndex/cubes';
import { type Bind, type BoundSql, binder, isOneOf, where } from './boundSql';
import { cubeQuestion } from './cubeConditions';
import { type EntityQuestion, questionConditions } from './worklistSql';

const OF_ENTITY: Readonly<Record<CubeColumn, string>> = {
  district: 'e.district',
  industry: 'e.industry',
  status: 'e.status',
  grade: 'e.grade',
  risk_class: 'e.risk_class',
  category: 'e.intensity / 10',
  open_cases: 'e.open_cases',
  key_listed: 'e.key_listed::integer',
  inspected_year:
    'CASE WHEN isfinite(e.last_inspected_on) THEN extract(year FROM e.last_inspected_on) ELSE 0 END::smallint',
  matter: 'm.matter',
  matter_status: 'm.status',
  matter_category: 'm.category',
};

interface Counting {
  readonly columns: readonly CubeColumn[];
  readonly sqlOf: (column: CubeColumn) => string;
  readonly count: string;
  readonly from: string;
}

/** Counts by columns, the greatest first. */
function grouped({ columns, sqlOf, count, from }: Counting): string {
  const told = columns.map((column) => `${sqlOf(column)}::text AS ${column}`);
  const places = columns.map((_, i) => i + 1).join(', ');
  const by = columns.length > 0 ? `GROUP BY ${places} ORDER BY ${columns.length + 1} DESC, ${places}` : '';
  return `SELECT ${[...told, `${count} AS n`].join(', ')} FROM ${from} ${by}`;
}

function fromRollup(question: EntityQuestion, columns: readonly CubeColumn[]): BoundSql | undefined {
  const asked = cubeQuestion(question);
  const cube = asked.isWhole ? findCube(new Set([...asked.columns, ...columns])) : undefined;
  if (!cube) return undefined;
  const { values, bind } = binder();
  const all = [`r.cube = ${bind(cube.name)}::text`, ...asked.conditions(bind)];
  const from = `entity_rollup r ${where(all)}`;
  const sqlOf = (column: CubeColumn): string => `r.${column}`;
  return { sql: grouped({ columns, sqlOf, count: 'coalesce(sum(r.n), 0)', from }), values };
}

/** The matters of each entity: those of the filter where it names some. */
function joinMatters({ filter }: EntityQuestion, columns: readonly CubeColumn[], bind: Bind): string {
  if (!MATTER_COLUMNS.some((column) => columns.includes(column))) return '';
  const named = isOneOf(
    'm.matter',
    filter.matters?.map(({ matter }) => matter),
    bind,
  );
  return `JOIN entity_category m ON ${['m.uscc = e.uscc', ...named].join(' AND ')}`;
}

function fromRows(question: EntityQuestion, columns: readonly CubeColumn[]): BoundSql {
  const { values, bind } = binder();
  const joined = joinMatters(question, columns, bind);
  const from = `entity_index e ${joined} ${where(questionConditions(question, bind))}`;
  return { sql: grouped({ columns, sqlOf: (column) => OF_ENTITY[column], count: 'count(*)', from }), values };
}

/**
 * The statement that counts entities by columns, the greatest counts first: from the rollups where they can answer the
 * question, else one by one.
 */
export function facetSql(question: EntityQuestion, columns: readonly CubeColumn[]): BoundSql {
  return fromRollup(question, columns) ?? fromRows(question, columns);
}

/**
 * The statement that bounds the number of entities of a question from above by the rollups, beside the number of all
 * (as last analysed), so that the way to them can be chosen.
 */
export function boundSql(question: EntityQuestion): BoundSql | undefined {
  const asked = cubeQuestion(question);
  const cube = asked.columns.size > 0 ? findCube(asked.columns) : undefined;
  if (!cube) return undefined;
  const { values, bind } = binder();
  const all = [`r.cube = ${bind(cube.name)}::text`, ...asked.conditions(bind)];
  const every = `(SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = 'entity_index'::regclass)`;
  return { sql: `SELECT coalesce(sum(r.n), 0) AS n, ${every} AS every FROM entity_rollup r ${where(all)}`, values };
}
