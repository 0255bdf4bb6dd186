import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { mergeOffer, nearSince, nearUntil, type VisitAhead } from '../../rules/visits/mergeOffer';

/** Visits and checks of one entity wait for one another until the caller's transaction ends, so that none misses the other. */
export async function lockEntity(client: PoolClient, uscc: string): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('visit'), hashtext($1))`, [uscc]);
}

const AHEAD = `SELECT v.number, v.state, v.window_from::text AS "windowFrom", v.window_to::text AS "windowTo",
    v.scheduled_on::text AS "scheduledOn" FROM visit v
  WHERE v.uscc = $1::character(18) AND v.window_to >= $2 ORDER BY v.id`;
const DAY = 'coalesce(v.started_on, v.scheduled_on, v.window_from)';
const NEAR = `SELECT v.number FROM visit v WHERE v.uscc = $1::character(18) AND v.state <> 'CANCELLED'
    AND ${DAY} BETWEEN $2 AND $3 ORDER BY ${DAY}, v.id LIMIT 1`;

/** The visit of an entity into which a check could be merged on a day; null where there is none. */
export async function findOffer(client: PoolClient, uscc: string, today: Day): Promise<VisitAhead | null> {
  const { rows } = await client.query<VisitAhead>(AHEAD, [uscc, today]);
  return mergeOffer(rows, today);
}

/** Number of a visit of an entity that is near a day, before or after it; null where there is none. */
export async function findNear(client: PoolClient, uscc: string, today: Day): Promise<string | null> {
  const { rows } = await client.query<{ number: string }>(NEAR, [uscc, nearSince(today), nearUntil(today)]);
  return rows[0]?.number ?? null;
}
