import type { PoolClient } from 'pg';
import type { FollowedEvent } from '../../../../kernel/service/feedPort';
import { openFeedSubscription } from '../../../../kernel/service/feedSubscription';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { type Day, shanghaiDay } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { publicationStep } from '../../rules/after/publicationStep';
import { writeChange } from './changeFollowUp';
import { findAnyFollowUp, lockFollowUp } from './followUpReads';

/** The columns of a repair that enforcement follows. */
export interface ToldRepair {
  readonly number: string;
  readonly source_department: string;
  readonly source_record_id: string;
  readonly uscc: string;
  readonly repaired_on: Day;
}

/** The repairs that events of the feed tell; other events and what was withdrawn tell none. */
export function repairsOf(events: readonly Pick<FollowedEvent, 'about' | 'withdrawn' | 'data'>[]): ToldRepair[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'credit-repair' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as ToldRepair);
}

/** Whether two departments are one, or one is above the other in its line. */
const isOfOneOffice = (one: string, other: string): boolean =>
  one === other || lineOf(one) === other || lineOf(other) === one;

async function applyRepair(client: PoolClient, told: ToldRepair, today: Day): Promise<void> {
  const { number: repair, source_department: authority, source_record_id: number, uscc } = told;
  const known = await findAnyFollowUp(client, number);
  if (!known || known.uscc !== uscc || !isOfOneOffice(known.authority, authority)) return;
  const { id } = await lockFollowUp(client, number);
  const row = await findAnyFollowUp(client, number);
  if (row === undefined || !publicationStep('REPAIR', row.publication).lawful) return;
  await writeChange(
    client,
    { topic: 'publication', kind: 'REPAIRED', verdicts: [], publication: 'REPAIRED', details: { repair } },
    { row, id, doing: { actor: HUB_ACTOR, today }, on: told.repaired_on > today ? today : told.repaired_on },
  );
}

/**
 * CR-25: takes in what credit tells of repairs: the decision is sealed in this silo too, its penalties with it, and others
 * are told to let it go. The same repair again changes and tells nothing; one of a decision that is not here is passed over,
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
