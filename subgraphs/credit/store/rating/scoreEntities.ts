import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { RatingSchemeContent } from '../../rules/rating/ratingTypes';
import { compileRating, type RatedEntities } from './compileRating';

/** A run as far as scoring needs it, with its scheme. */
export interface ScoredRun {
  readonly run: { readonly id: string; readonly day: Day };
  readonly scheme: RatingSchemeContent;
}

/** Writers of what a rating reads are kept out while it reads, so that the moment up to which it knew is one. */
const HOLD = 'LOCK TABLE credit_record, accident_report, third_party_evidence IN SHARE MODE';
const STEP = `INSERT INTO rating_step (run, up_to, known_at) VALUES ($1, $2, clock_timestamp())`;

/**
 * Rates entities and stores what they got, by one statement, with the moment up to which what is recorded was known;
 * resolves to how many. `upTo` names the step. An entity that the run has rated before is a fault.
 */
export async function scoreEntities(
  client: PoolClient,
  { run, scheme }: ScoredRun,
  { entities, upTo }: { readonly entities: RatedEntities; readonly upTo: string },
): Promise<number> {
  await client.query(HOLD);
  const { text, values } = compileRating(scheme, run.day, entities);
  const sql = `INSERT INTO rating_score (run, uscc, total, grade, points)
    SELECT $${values.length + 1}::bigint, s.uscc, s.total, s.grade, s.points FROM (${text}) s`;
  const { rowCount } = await client.query(sql, [...values, run.id]);
  await client.query(STEP, [run.id, upTo]);
  return rowCount ?? 0;
}
