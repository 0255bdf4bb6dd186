import { randomBytes } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { commitNonce } from '../../rules/draw/drawSeed';
import { visitSeed } from '../../rules/teams/teamTicket';
import { HUB_ACTOR } from '../visits/visitEvent';
import { appendEvents } from '../work/appendEvent';
import { findRoundDraw } from './roundDraw';
import { seatEvent } from './seatEvent';
import type { TeamVisit } from './teamVisits';

interface Nonce {
  readonly sha256: string;
  readonly nonce: string;
  readonly openedOn: Day | null;
}

async function findNonce(client: PoolClient, visit: string): Promise<Nonce | undefined> {
  const sql = `SELECT n.sha256, n.nonce, n.opened_on::text AS "openedOn" FROM visit_nonce n WHERE n.visit = $1`;
  return (await client.query<Nonce & Record<string, unknown>>(sql, [visit])).rows[0];
}

/**
 * Tells in the history of a visit that no round has drawn the hash of the secret from which its teams will be drawn. A visit
 * has one secret for good: where it has one, or its round has a seed, nothing happens. The caller holds the visit. FL-2, FL-18
 */
export async function commitTeamNonce(client: PoolClient, visit: TeamVisit, today: Day): Promise<void> {
  const isDrawn = visit.round !== null && (await findRoundDraw(client, visit.round)) !== undefined;
  if (isDrawn || (await findNonce(client, visit.visit))) return;
  const nonce = randomBytes(32).toString('hex');
  const sha256 = commitNonce(nonce);
  const sql = 'INSERT INTO visit_nonce (visit, sha256, nonce, committed_on) VALUES ($1, $2, $3, $4)';
  await client.query(sql, [visit.visit, sha256, nonce, today]);
  const told = seatEvent(visit, 'NONCE_COMMITTED', { actor: HUB_ACTOR, today });
  await appendEvents(client, { ...told, details: { sha256 } });
}

/** The seed of a visit, and its secret where it is opened by this. */
export interface OpenedSeed {
  readonly seed: string;
  readonly nonce: string | null;
}

/**
 * The seed from which the teams of a visit are drawn: that of its round once its teams are drawn, otherwise one of the visit's
 * own from the secret to which it was committed. FL-2, FL-15
 */
export async function openVisitSeed(client: PoolClient, visit: TeamVisit, today: Day): Promise<OpenedSeed> {
  const round = visit.round === null ? undefined : await findRoundDraw(client, visit.round);
  if (round) return { seed: round.seed, nonce: null };
  await commitTeamNonce(client, visit, today);
  const { nonce } = (await findNonce(client, visit.visit)) as Nonce;
  await client.query('UPDATE visit_nonce SET opened_on = coalesce(opened_on, $2::date) WHERE visit = $1', [
    visit.visit,
    today,
  ]);
  return { seed: visitSeed(visit.visit, nonce), nonce };
}
