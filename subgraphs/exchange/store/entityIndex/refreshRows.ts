import type { PoolClient } from 'pg';
import { OPEN_STAGES } from '../../../../kernel/values/reference/caseStages';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { GRADES } from '../../rules/entityIndex/grades';

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

const RANKS = GRADES.map((grade, i) => `('${grade}', ${i + 1})`);
const CATEGORIES = `ARRAY[${quoted(INTENSITY_CATEGORIES)}]`;

/** A fact that holds on the day for which the index stands. */
const CURRENT = 'f.since <= d.day AND (f.until IS NULL OR d.day < f.until)';

/** Place of category and level in one order, as the supervision silo counts it; 0 without a category. */
const INTENSITY = `coalesce(array_position(${CATEGORIES}, f.category) * 10 + f.level, 0)`;

const isKind = (kind: string): string => `f.kind = '${kind}' AND NOT f.withdrawn`;

const latest = (kind: string): string => `(array_agg(f.code ORDER BY f.since DESC, f.first_seq DESC)
  FILTER (WHERE ${isKind(kind)} AND f.since <= d.day))[1]`;

/** What the facts of the touched entities come to. */
const STATE = `
  SELECT t.uscc, ${latest('public-credit-rating')} AS grade, ${latest('credit-risk-class')} AS risk_class,
    max(${INTENSITY}) FILTER (WHERE ${isKind('supervision-category')} AND ${CURRENT}) AS intensity,
    count(*) FILTER (WHERE ${isKind('enforcement-case')} AND f.code IN (${quoted(OPEN_STAGES)})) AS open_cases,
    max(f.since) FILTER (WHERE ${isKind('inspection')}) AS last_inspected_on,
    bool_or(${isKind('key-supervision')} AND ${CURRENT}) AS key_listed,
    array_agg(DISTINCT f.code || '/' || coalesce(f.category, '') || '/' || f.status)
      FILTER (WHERE ${isKind('supervision-category')} AND ${CURRENT}) AS matters, max(f.seq) AS seq
  FROM index_touched t CROSS JOIN index_state d LEFT JOIN index_fact f ON f.uscc = t.uscc
  GROUP BY t.uscc`;

const COLUMNS = [
  'industry',
  'status',
  'registered_on',
  'grade',
  'risk_class',
  'intensity',
  'open_cases',
  'last_inspected_on',
  'key_listed',
  'matters',
  'seq',
];

const each = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');

const STORE = `
  INSERT INTO entity_index (uscc, district, ${COLUMNS.join(', ')})
  SELECT n.uscc, n.district, n.industry, n.status, n.registered_on, coalesce(r.rank, 0),
    coalesce(s.risk_class, ''), coalesce(s.intensity, 0),
    least(s.open_cases, 32767), coalesce(s.last_inspected_on, '-infinity'), coalesce(s.key_listed, false),
    coalesce(s.matters, '{}'), greatest(n.seq, s.seq)
  FROM (${STATE}) s JOIN entity_name n ON n.uscc = s.uscc AND NOT n.withdrawn
  LEFT JOIN (VALUES ${RANKS.join(', ')}) r(code, rank) ON r.code = s.grade
  ON CONFLICT (uscc, district) DO UPDATE SET ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${each('entity_index')}) IS DISTINCT FROM (${each('excluded')})`;

/** Rows of withdrawn entities, and those that stand where the entity no longer is. */
const GONE = `DELETE FROM entity_index e USING index_touched t, entity_name n
  WHERE e.uscc = t.uscc AND e.district = t.indexed_in AND n.uscc = t.uscc AND (n.withdrawn OR n.district <> t.indexed_in)`;

const INDEXED = `UPDATE entity_name n SET indexed_in = CASE WHEN NOT n.withdrawn THEN n.district END FROM index_touched t
  WHERE n.uscc = t.uscc AND n.indexed_in IS DISTINCT FROM CASE WHEN NOT n.withdrawn THEN n.district END`;

/** Says where the rows of the touched entities stand, so that each is looked for in its own district. */
const WHERE_INDEXED = `UPDATE index_touched t SET indexed_in = n.indexed_in FROM entity_name n
  WHERE n.uscc = t.uscc AND t.indexed_in IS DISTINCT FROM n.indexed_in`;

/** The categories of the touched entities that are in force, one a matter. */
const IN_FORCE = `
  SELECT DISTINCT ON (t.uscc, f.code) t.uscc, f.code AS matter, f.status, coalesce(f.category, '') AS category,
    coalesce(f.level, 0) AS level, ${INTENSITY} AS intensity, f.since
  FROM index_touched t CROSS JOIN index_state d JOIN index_fact f ON f.uscc = t.uscc
  WHERE t.indexed_in IS NOT NULL AND ${isKind('supervision-category')} AND ${CURRENT} ORDER BY t.uscc, f.code, f.since DESC, f.seq DESC`;

const ENDED = `DELETE FROM entity_category c USING index_touched t WHERE c.uscc = t.uscc
  AND NOT EXISTS (SELECT FROM (${IN_FORCE}) f WHERE f.uscc = c.uscc AND f.matter = c.matter)`;

const CATEGORY = ['status', 'category', 'level', 'intensity', 'since'];
const ofCategory = (alias: string): string => CATEGORY.map((column) => `${alias}.${column}`).join(', ');

const CLASSIFIED = `INSERT INTO entity_category (uscc, matter, ${CATEGORY.join(', ')}) ${IN_FORCE}
  ON CONFLICT (uscc, matter) DO UPDATE SET ${CATEGORY.map((column) => `${column} = excluded.${column}`).join(', ')}
  WHERE (${ofCategory('entity_category')}) IS DISTINCT FROM (${ofCategory('excluded')})`;

/** Finds where the rows of the touched entities stand. */
export async function findRows(client: PoolClient): Promise<void> {
  await client.query(WHERE_INDEXED);
}

/** Brings the rows of the touched entities in line with the facts that are kept of them. */
export async function refreshRows(client: PoolClient): Promise<void> {
  for (const sql of [STORE, GONE, INDEXED, WHERE_INDEXED, ENDED, CLASSIFIED]) await client.query(sql);
}
