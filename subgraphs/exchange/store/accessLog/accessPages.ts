import type { ListSpec } from '../../../../kernel/service/connection';
import type { RunSql } from './treeReader';

/** A leaf with its number, as pages read it. */
export interface LeafRow {
  readonly index: string;
  readonly leaf: string;
}

/** Order of every page of the log: the latest first. */
export const LATEST_FIRST = [{ sql: 'l.index', field: 'index', type: 'bigint' }] as const;

/** A page of the log: under any of `any` (all of the log without it) and under each of `every`. */
export interface LogQuery {
  readonly any: readonly string[] | null;
  readonly every: readonly string[];
  /** Only leaves before this one. */
  readonly before: string | null;
  readonly limit: number;
}

const WHOLE = `
  SELECT index::text, leaf FROM access_leaf WHERE $1::bigint IS NULL OR index < $1::bigint
  ORDER BY access_leaf.index DESC LIMIT $2::int`;

/** Whether a circumstance has any name of $3 (all do where it is null) and each of $4. */
const fits = (circumstance: string): string => `
  ($3::text[] IS NULL OR EXISTS (
    SELECT FROM access_circumstance n WHERE n.key = ANY($3::text[]) AND n.circumstance = ${circumstance}))
  AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS f(key) WHERE NOT EXISTS (
    SELECT FROM access_circumstance n WHERE n.key = f.key AND n.circumstance = ${circumstance}))`;

const leavesOf = (indexes: string): string =>
  `SELECT l.index::text, l.leaf FROM (${indexes}) p JOIN access_leaf l ON l.index = p.index ORDER BY l.index DESC`;

const OF_ENTITY = leavesOf(`
  SELECT a.index FROM access_key a
  WHERE a.key = $5 AND ($1::bigint IS NULL OR a.index < $1::bigint) AND ${fits('a.circumstance')}
  ORDER BY a.index DESC LIMIT $2::int`);

const OF_CIRCUMSTANCES = leavesOf(`
  SELECT k.index FROM (SELECT DISTINCT circumstance FROM access_circumstance) c CROSS JOIN LATERAL (
    SELECT a.index FROM access_key a
    WHERE a.key = 'circumstance:' || c.circumstance AND ($1::bigint IS NULL OR a.index < $1::bigint)
    ORDER BY a.index DESC LIMIT $2::int) k
  WHERE ${fits('c.circumstance')} ORDER BY k.index DESC LIMIT $2::int`);

const ENTITY = 'entity:';

/** Rows of a page of the log, the latest first. */
export function listLeaves(run: RunSql, { any, every, before, limit }: LogQuery): Promise<LeafRow[]> {
  if (!any && every.length === 0) return run<LeafRow>(WHOLE, [before, limit]);
  const entity = every.find((key) => key.startsWith(ENTITY));
  const names = every.filter((key) => !key.startsWith(ENTITY));
  return entity === undefined
    ? run<LeafRow>(OF_CIRCUMSTANCES, [before, limit, any, names])
    : run<LeafRow>(OF_ENTITY, [before, limit, any, names, entity]);
}

/**
 * Accesses to one entity. Parameters: keys of which an access must have one (null for all accesses), keys of purposes
 * of investigations, and the last day on which such accesses are shown (null for all days).
 */
export const entityAccesses: ListSpec = {
  name: 'MarketEntity.accesses',
  from: 'access_key a JOIN access_leaf l ON l.index = a.index',
  fields: { index: 'l.index::text', leaf: 'l.leaf' },
  order: LATEST_FIRST,
  belongs: `a.key = 'entity:' || k.key`,
  where: (param) => `
    (${param(0)}::text[] IS NULL OR EXISTS (
      SELECT FROM access_circumstance r WHERE r.key = ANY(${param(0)}::text[]) AND r.circumstance = a.circumstance))
    AND (${param(2)}::date IS NULL
      OR ((l.leaf::json ->> 'time')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date <= ${param(2)}::date
      OR NOT EXISTS (SELECT FROM access_circumstance i
        WHERE i.key = ANY(${param(1)}::text[]) AND i.circumstance = a.circumstance))`,
};
