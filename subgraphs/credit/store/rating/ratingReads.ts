import type { PoolClient } from 'pg';
import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { RatingKind } from '../../rules/rating/ratingTypes';
import { type RatingRunRow, RUNS, SCHEMES, type SchemeRow } from './ratingRows';

type Page = Parameters<typeof listWork>[2];

/** Which editions are wanted. */
export interface SchemeFilter {
  readonly kind?: RatingKind | null;
  readonly state?: string | null;
}

/** Published editions, and drafts of the departments in a viewer's sight, newest first. */
export function listSchemes(
  statements: Statements,
  { kind, state }: SchemeFilter,
  { authorities, ...page }: Page,
): Promise<PageRows> {
  const listing = listingOf(SCHEMES, [
    ['w.kind = ?', kind],
    ['w.state = ?', state],
    [`w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`, authorities],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}

/** Which runs are wanted. */
export interface RunFilter {
  readonly kind?: RatingKind | null;
  readonly state?: string | null;
  readonly occasion?: string | null;
}

/** Runs of the departments in a viewer's sight, newest first. */
export function listRuns(statements: Statements, { kind, state, occasion }: RunFilter, page: Page): Promise<PageRows> {
  const conditions = [
    ['w.kind = ?', kind],
    ['w.state = ?', state],
    ['w.occasion = ?', occasion],
  ] as const;
  return listWork(statements, listingOf(RUNS, conditions), page);
}

/** The edition of a number; undefined where there is none. */
export function findScheme(statements: Statements, number: string): Promise<SchemeRow | undefined> {
  return findWork<SchemeRow>(readingFrom(statements), SCHEMES, number);
}

/** The run of a number; undefined where there is none. */
export function findRun(statements: Statements, number: string): Promise<RatingRunRow | undefined> {
  return findWork<RatingRunRow>(readingFrom(statements), RUNS, number);
}

const SCHEME = `SELECT ${selectWork(SCHEMES)} FROM rating_scheme w`;
const RUN = `SELECT ${selectWork(RUNS)} FROM rating_run w`;

/** The edition of an id, which stands in a row of ours. */
export async function getSchemeById(client: Queryable, id: string): Promise<SchemeRow> {
  const { rows } = await client.query<SchemeRow & Record<string, unknown>>(`${SCHEME} WHERE w.id = $1`, [id]);
  if (!rows[0]) throw new Error(`there is no edition ${id} of a rating scheme`);
  return rows[0];
}

/** The published edition of a kind that is in force on a day; undefined before the first. */
export async function schemeInForce(client: Queryable, kind: RatingKind, on: Day): Promise<SchemeRow | undefined> {
  const sql = `${SCHEME} WHERE w.kind = $1 AND w.state = 'PUBLISHED' AND w.in_force_from <= $2::date
    ORDER BY w.in_force_from DESC LIMIT 1`;
  return (await client.query<SchemeRow & Record<string, unknown>>(sql, [kind, on])).rows[0];
}

/** The last published edition of a kind; undefined where there is none. */
export async function lastScheme(client: Queryable, kind: RatingKind): Promise<SchemeRow | undefined> {
  const sql = `${SCHEME} WHERE w.kind = $1 AND w.state = 'PUBLISHED' ORDER BY w.edition DESC LIMIT 1`;
  return (await client.query<SchemeRow & Record<string, unknown>>(sql, [kind])).rows[0];
}

/** The run of a kind that is at work or waits for its decision; undefined where there is none. */
export async function runAtWork(client: PoolClient, kind: RatingKind): Promise<RatingRunRow | undefined> {
  const sql = `${RUN} WHERE w.kind = $1 AND w.occasion = 'REGULAR' AND w.state IN ('SCORING', 'SCORED', 'ADOPTING')`;
  return (await client.query<RatingRunRow>(sql, [kind])).rows[0];
}

/** The latest day for which the whole city was rated in a kind by an adopted run; null before the first. */
export async function lastAdoptedDay(client: PoolClient, kind: RatingKind): Promise<Day | null> {
  const sql = `SELECT max(day) AS day FROM rating_run WHERE kind = $1 AND occasion = 'REGULAR'
    AND state IN ('ADOPTING', 'ADOPTED')`;
  return (await client.query<{ day: Day | null }>(sql, [kind])).rows[0]?.day ?? null;
}

/** Whether the hub rates the city in a kind: a run over all of it was adopted, or is on its way. */
export async function isRated(client: PoolClient, kind: RatingKind): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT FROM rating_run WHERE kind = $1 AND occasion = 'REGULAR'
    AND state IN ('ADOPTING', 'ADOPTED')) AS rated`;
  const { rows } = await client.query<{ rated: boolean }>(sql, [kind]);
  return rows[0]?.rated === true || (await runAtWork(client, kind)) !== undefined;
}
