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
const BY_KEY = `
  SELECT l.index::text, l.leaf FROM (
    SELECT DISTINCT k.index FROM unnest($3::text[]) AS b(key) CROSS JOIN LATERAL (
      SELECT a.index FROM access_key a WHERE a.key = b.key AND ($1::bigint IS NULL OR a.index < $1::bigint)
        AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS f(key)
          WHERE NOT EXISTS (SELECT FROM access_key e WHERE e.key = f.key AND e.index = a.index))
      ORDER BY a.index DESC LIMIT $2::int) k
    ORDER BY k.index DESC LIMIT $2::int) p JOIN access_leaf l ON l.index = p.index ORDER BY l.index DESC`;

/** Rows of a page of the log, the latest first. */
export function listLeaves(run: RunSql, { any, every, before, limit }: LogQuery): Promise<LeafRow[]> {
  const [first, ...rest] = every;
  if (any) return run<LeafRow>(BY_KEY, [before, limit, any, every]);
  return first === undefined
    ? run<LeafRow>(WHOLE, [before, limit])
    : run<LeafRow>(BY_KEY, [before, limit, [first], rest]);
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
      SELECT FROM access_key r WHERE r.key = ANY(${param(0)}::text[]) AND r.index = a.index))
    AND (${param(2)}::date IS NULL
      OR ((l.leaf::json ->> 'time')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date <= ${param(2)}::date
      OR NOT EXISTS (SELECT FROM access_key i WHERE i.key = ANY(${param(1)}::text[]) AND i.index = a.index))`,
};
