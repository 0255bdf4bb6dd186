import type { PoolClient } from 'pg';
import type { FollowedEvent } from '../../../../kernel/service/feedPort';
import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { publicationStep } from '../../rules/after/publicationStep';
import { type Following, writeChange } from './changeFollowUp';
import { fallOf } from './fallOf';
import { findAnyFollowUp, lockFollowUp } from './followUpReads';

/** The columns of a repair that enforcement follows. */
export interface ToldRepair {
  readonly number: string;
  readonly source_department: string;
  readonly source_record_id: string;
  readonly uscc: string;
  readonly repaired_on: Day;
  /** What the record became; events of before it was told have none. */
  readonly state?: 'REPAIRED' | 'REVOKED' | 'LAPSED';
}

/** The repairs that events of the feed tell; other events and what was withdrawn tell none. */
export function repairsOf(events: readonly Pick<FollowedEvent, 'about' | 'withdrawn' | 'data'>[]): ToldRepair[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'credit-repair' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as ToldRepair);
}

type Held = Following & { readonly id: string };

/** Whether two departments are one, or one is above the other in its line. */
const isOfOneOffice = (one: string, other: string): boolean =>
  one === other || lineOf(one) === other || lineOf(other) === one;

/** What is told of a decision that credit found revoked; the words of an objection stay with credit. */
const FELL_BECAUSE = '决定已被撤销，信用记录已删除';

/** A decision as it stands while the transaction holds it, and the day of what is taken in. */
async function heldBy(client: PoolClient, told: ToldRepair, today: Day): Promise<Held | undefined> {
  const { id } = await lockFollowUp(client, told.source_record_id);
  const row = await findAnyFollowUp(client, told.source_record_id);
  if (row === undefined) return undefined;
  const on = told.repaired_on > today ? today : told.repaired_on;
  return { row, id, doing: { actor: HUB_ACTOR, today }, on: row.lastOn !== null && row.lastOn > on ? row.lastOn : on };
}

/** EN-15: takes the fall of a decision that credit found revoked, once; one that is gone stays as it fell. 行政处罚法 48 */
async function takeFall(client: PoolClient, told: ToldRepair, today: Day): Promise<void> {
  const held = await heldBy(client, told, today);
  if (held === undefined || held.row.standing === 'REVOKED' || held.row.standing === 'INVALID') return;
  const outcome = { outcome: 'REVOKED', fine: null, reason: FELL_BECAUSE } as const;
  const { verdicts: _, ...fall } = fallOf(held, outcome);
  const about = { topic: 'remedy', kind: 'FELL', reason: FELL_BECAUSE, details: { repair: told.number } } as const;
  await writeChange(client, { ...about, verdicts: [], ...fall }, held);
}

/** Seals a decision; papers of days before can still be entered, for the seal follows none of them. */
async function seal(client: PoolClient, told: ToldRepair, today: Day): Promise<void> {
  const held = await heldBy(client, told, today);
  if (held === undefined || !publicationStep('REPAIR', held.row.publication).lawful) return;
  const details = { repair: told.number };
  const change = { topic: 'publication', kind: 'REPAIRED', publication: 'REPAIRED', details } as const;
  await writeChange(client, { ...change, verdicts: [], set: { last_on: held.row.lastOn } }, held);
}

async function applyRepair(client: PoolClient, told: ToldRepair, today: Day): Promise<void> {
  const { source_department: authority, source_record_id: number, uscc } = told;
  const known = await findAnyFollowUp(client, number);
  if (!known || known.uscc !== uscc || !isOfOneOffice(known.authority, authority)) return;
  if (told.state === 'REVOKED') await takeFall(client, told, today);
  await seal(client, told, today);
}

/**
 * CR-25: takes in what credit tells of repairs: the decision is sealed in this silo too, its penalties with it, and others
 * are told to let it go. One that credit found revoked falls first: nothing of it is performed, and its bans are lifted. The same repair again changes and tells nothing; one of a decision that is not here is passed over,
 * and so is one that neither its department nor the one above or below it tells.
 *
 * 《信用修复管理办法》第三条
 */
export async function applyRepairs(client: PoolClient, told: readonly ToldRepair[], today: Day): Promise<void> {
  for (const one of told) await applyRepair(client, one, today);
}

/** Follows repairs through the exchange's feed. */
export function followRepairs(environment: JobEnvironment): SiloJobs {
  return openFeedSubscription(
    {
      silo: 'enforcement',
      resource: 'credit-work',
      apply: (client, events) => applyRepairs(client, repairsOf(events), shanghaiDay(environment.clock())),
    },
    environment,
  );
}
