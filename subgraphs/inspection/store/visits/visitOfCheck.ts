import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { nearUntil } from '../../rules/visits/mergeOffer';
import { separateVisit } from '../../rules/visits/separateVisit';
import { drawTeamFor } from '../teams/drawTeamFor';
import { appendEvents } from '../work/appendEvent';
import type { CheckRow } from './checkRows';
import { insertVisits } from './insertVisits';
import { findNear } from './nearVisits';
import { districtOf, requireSpecial, runSpecial } from './specialPlan';
import { type VisitDoing, visitEvent } from './visitEvent';
import type { VisitRow } from './visitRows';

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

/** The first day on which a check can be carried out, and the last: the entity waits no longer, nor does its special plan. */
function windowOf(today: Day, planUntil: Day | null): Pick<VisitRow, 'windowFrom' | 'windowTo'> {
  const near = nearUntil(today);
  return { windowFrom: today, windowTo: planUntil !== null && planUntil < near ? planUntil : near };
}

const SETTLE = `UPDATE triggered_check SET state = 'OWN_VISIT', visit_number = $2, declined_reason = $3, answered_on = $4,
    version = version + 1, recorded_at = now() WHERE number = $1`;

/**
 * Makes the visit of a triggered check that is not merged: its team is drawn; the plan of a special one runs from now on. The
 * caller holds the entity. Throws VISIT_REPEAT_WITHOUT_REASON and what `requireSpecial` throws. DR-3, DR-7
 */
export async function visitOfCheck(client: PoolClient, separate: SeparateCheck, doing: VisitDoing): Promise<string> {
  const { check, separateReason, declined } = separate;
  const { today } = doing;
  const { number, authority, uscc, kind: trigger, items, mode, plan } = check;
  const until = await requireSpecial(client, { check, today, joins: false });
  const near = await findNear(client, uscc, today);
  const reason = declined ?? separateReason;
  requireLawful(separateVisit({ near, reason }), { check: number });
  const part = { department: authority, office: authority, trigger, plan, check: number, tasks: [], items, mode };
  const repeatReason = near === null ? null : reason;
  const state = 'PLANNED' as const;
  const about = { authority, uscc, round: null, plan, check: number, trigger, mode, joint: false, state };
  const when = { ...windowOf(today, until), district: await districtOf(client, uscc) };
  const made = { ...about, ...when, endedReason: null, repeatReason, parts: [{ ...part, state }] };
  const [visit = ''] = await insertVisits(client, [made], today);
  await client.query(SETTLE, [number, visit, declined, today]);
  await runSpecial(client, check, doing);
  const event = visitEvent({ number: visit, uscc, plan, authority }, 'CREATED', doing);
  await appendEvents(client, { ...event, details: { check: number, near } });
  await drawTeamFor(client, visit, doing);
  return visit;
}
