import type { PoolClient } from 'pg';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { nearUntil } from '../../rules/visits/mergeOffer';
import { separateVisit } from '../../rules/visits/separateVisit';
import { drawTeamFor } from '../teams/drawTeamFor';
import { appendEvents } from '../work/appendEvent';
import type { CheckRow } from './checkRows';
import { insertVisits } from './insertVisits';
import { findNear } from './nearVisits';
import { type VisitDoing, visitEvent } from './visitEvent';
import { tellVisits } from './visitFacts';

/** What a visit takes over from the check that it is made for. */
export type CheckAbout = Pick<CheckRow, 'number' | 'authority' | 'uscc' | 'kind' | 'items' | 'mode' | 'plan'>;

/** A check that is not merged. */
export interface SeparateCheck {
  readonly check: CheckAbout;
  /** Why a visit of its own is necessary near another; null where nobody said. */
  readonly separateReason: string | null;
  /** Why the offer to merge was declined; null where there was none. */
  readonly declined: string | null;
}

async function districtOf(client: PoolClient, uscc: string): Promise<string | null> {
  const sql = 'SELECT district FROM entity_place WHERE uscc = $1::character(18)';
  const { rows } = await client.query<{ district: string | null }>(sql, [uscc]);
  return rows[0]?.district ?? null;
}

const SETTLE = `UPDATE triggered_check SET state = 'OWN_VISIT', visit_number = $2, declined_reason = $3, answered_on = $4,
    version = version + 1, recorded_at = now() WHERE number = $1`;

/**
 * Makes the visit of a triggered check that is not merged: its team is drawn, and it is told as a planned inspection. The
 * caller holds the entity. Throws VISIT_REPEAT_WITHOUT_REASON and what `ingestInspections` throws. DR-3
 */
export async function visitOfCheck(client: PoolClient, separate: SeparateCheck, doing: VisitDoing): Promise<string> {
  const { check, separateReason, declined } = separate;
  const { today } = doing;
  const { number, authority, uscc, kind: trigger, items, mode, plan } = check;
  const near = await findNear(client, uscc, today);
  const reason = declined ?? separateReason;
  requireLawful(separateVisit({ near, reason }), { check: number });
  const part = { department: authority, office: authority, trigger, plan, check: number, tasks: [], items, mode };
  const repeatReason = near === null ? null : reason;
  const state = 'PLANNED' as const;
  const about = {
    authority,
    uscc,
    round: null,
    plan,
    check: number,
    trigger,
    mode,
    joint: false,
    state,
    endedReason: null,
  };
  const when = { windowFrom: today, windowTo: nearUntil(today), district: await districtOf(client, uscc) };
  const [visit = ''] = await insertVisits(
    client,
    [{ ...about, ...when, repeatReason, parts: [{ ...part, state }] }],
    today,
  );
  await client.query(SETTLE, [number, visit, declined, today]);
  await tellVisits(client, [visit], today);
  const event = visitEvent({ number: visit, uscc, plan, authority }, 'CREATED', doing);
  await appendEvents(client, { ...event, details: { check: number, near } });
  await drawTeamFor(client, visit, doing);
  return visit;
}
