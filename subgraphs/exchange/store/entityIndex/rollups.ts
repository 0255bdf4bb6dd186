import type { PoolClient } from 'pg';
import { CUBES, type Cube, type CubeColumn, ENTITY_COLUMNS, MATTER_COLUMNS } from '../../rules/entityIndex/cubes';

const NUMBERS: readonly CubeColumn[] = ['grade', 'category', 'open_cases', 'key_listed', 'inspected_year'];
const ALL: readonly CubeColumn[] = [...ENTITY_COLUMNS, ...MATTER_COLUMNS];
/** What stands in a column by which a cube does not count. */
const unused = (column: CubeColumn): string => (NUMBERS.includes(column) ? '-1' : `''`);

const list = (columns: readonly CubeColumn[]): string => columns.join(', ');

/** The columns of an entity's row by which it is counted; 0 is the year of one never inspected. */
const OF_ENTITY = `e.district, e.industry, e.status, e.grade, e.risk_class, e.intensity / 10::smallint AS category, e.open_cases,
  e.key_listed::integer::smallint AS key_listed,
  CASE WHEN isfinite(e.last_inspected_on) THEN extract(year FROM e.last_inspected_on) ELSE 0 END::smallint AS inspected_year`;

/** Entities as they are counted, those that `among` restricts. */
const entitiesCounted = (among: string): string => `SELECT ${OF_ENTITY} FROM entity_index e ${among}`;

/** Entities in each of their matters as they are counted, those that `among` restricts. */
const mattersCounted = (among: string): string => `SELECT ${OF_ENTITY}, c.matter, c.status AS matter_status,
  c.category AS matter_category FROM entity_index e JOIN entity_category c ON c.uscc = e.uscc ${among}`;

/** The name of a cube by the columns that a row of the grouping left out. */
function cubeName(cubes: readonly Cube[], columns: readonly CubeColumn[]): string {
  const cases = cubes.map(({ name, columns: kept }) => {
    const bits = columns.reduce((sum, column) => sum * 2 + (kept.includes(column) ? 0 : 1), 0);
    return `WHEN ${bits} THEN '${name}'`;
  });
  return `CASE GROUPING(${list(columns)}) ${cases.join(' ')} END`;
}

/** Adds a change of rows, each with its sign in `d`, to all cubes of a kind. */
function addChange(change: string, ofMatters: boolean): string {
  const cubes = CUBES.filter((cube) => cube.ofMatters === ofMatters);
  const columns = ofMatters ? ALL : ENTITY_COLUMNS;
  const value = (column: CubeColumn): string =>
    columns.includes(column) ? `coalesce(${column}, ${unused(column)})` : unused(column);
  return `INSERT INTO entity_rollup (cube, ${list(ALL)}, n)
    SELECT ${cubeName(cubes, columns)}, ${ALL.map(value).join(', ')}, sum(d) FROM (${change}) change
    GROUP BY GROUPING SETS (${cubes.map((cube) => `(${list(cube.columns)})`).join(', ')}) HAVING sum(d) <> 0
    ON CONFLICT (cube, district, industry, matter, status, grade, risk_class, category, open_cases, key_listed,
      inspected_year, matter_status, matter_category) DO UPDATE SET n = entity_rollup.n + excluded.n`;
}

const TOUCHED = 'JOIN index_touched t ON t.uscc = e.uscc AND t.indexed_in = e.district';

/** Statements that make the tables of a change, which live as long as their session and are empty at its commit. */
export const CHANGE_TABLES: readonly string[] = [
  `CREATE TEMP TABLE IF NOT EXISTS index_touched (uscc character(18) COLLATE "C" PRIMARY KEY,
    indexed_in text COLLATE "C") ON COMMIT DELETE ROWS`,
  `CREATE TEMP TABLE IF NOT EXISTS counted_before ON COMMIT DELETE ROWS AS ${entitiesCounted('')} WITH NO DATA`,
  `CREATE TEMP TABLE IF NOT EXISTS matters_before ON COMMIT DELETE ROWS AS ${mattersCounted('')} WITH NO DATA`,
];

/** Remembers how the touched entities are counted before they are changed. */
export async function rememberCounted(client: PoolClient): Promise<void> {
  await client.query(`INSERT INTO counted_before ${entitiesCounted(TOUCHED)}`);
  await client.query(`INSERT INTO matters_before ${mattersCounted(TOUCHED)}`);
}

/** Brings the rollups in step with the touched entities, as they were remembered and as they are now. */
export async function countChange(client: PoolClient): Promise<void> {
  const change = (before: string, after: string): string =>
    `SELECT *, -1 AS d FROM ${before} UNION ALL SELECT *, 1 FROM (${after}) now`;
  await client.query(addChange(change('counted_before', entitiesCounted(TOUCHED)), false));
  await client.query(addChange(change('matters_before', mattersCounted(TOUCHED)), true));
  await client.query('DELETE FROM entity_rollup WHERE n = 0');
}

/** Counts everything anew, in the caller's transaction. */
export async function recount(client: PoolClient): Promise<void> {
  await client.query('DELETE FROM entity_rollup');
  await client.query(addChange(`SELECT *, 1 AS d FROM (${entitiesCounted('')}) now`, false));
  await client.query(addChange(`SELECT *, 1 AS d FROM (${mattersCounted('')}) now`, true));
}
