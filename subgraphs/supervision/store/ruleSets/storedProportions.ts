import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';

/** 相对比例 Planned shares of a year, per mille. */
export type Proportions = PlannedShares;

/** Whose shares of which year. */
export interface ProportionsOf {
  readonly authority: string;
  readonly matter: string;
  readonly year: number;
}

/** The shares of a year as they are stored. */
export interface StoredProportions extends Proportions, ProportionsOf {
  readonly id: string;
  readonly version: number;
  /** Development of the trade and last year's result, in words. */
  readonly basis: string;
  readonly setOn: Day;
}

/** The columns of `StoredProportions`, over `annual_proportions p`. */
export const PROPORTIONS_COLUMNS = `p.id::text AS id, p.authority, p.matter_code AS matter, p.year, p.lower_share AS lower,
  p.ordinary_share AS ordinary, p.higher_share AS higher, p.basis, p.set_on::text AS "setOn", p.version`;

/** The shares that an authority fixed for a year; undefined while it has not. */
export async function findProportions(
  client: Queryable,
  { authority, matter, year }: ProportionsOf,
): Promise<StoredProportions | undefined> {
  const sql = `SELECT ${PROPORTIONS_COLUMNS} FROM annual_proportions p
    WHERE p.authority = $1 AND p.matter_code = $2 AND p.year = $3`;
  return (await client.query<StoredProportions>(sql, [authority, matter, year])).rows[0];
}

/** The shares of a year in a matter, by authority. At most 20. */
export async function listProportions(
  client: Queryable,
  { matter, year }: Pick<ProportionsOf, 'matter' | 'year'>,
): Promise<StoredProportions[]> {
  const sql = `SELECT ${PROPORTIONS_COLUMNS} FROM annual_proportions p
    WHERE p.matter_code = $1 AND p.year = $2 ORDER BY p.authority LIMIT 20`;
  return (await client.query<StoredProportions>(sql, [matter, year])).rows;
}
