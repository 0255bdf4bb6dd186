import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { stepDay } from '../../../../kernel/values/work/stepDay';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import { listRemoval, recordAfterRemoval } from '../../rules/lists/listRemoval';
import type { RemovalGround } from '../../rules/lists/listTypes';
import { isSealed } from '../../rules/recordVisibility';
import { anotherHead } from '../../rules/work/anotherHead';
import { appendEvents } from '../work/appendEvent';
import { changeListing, type ListingChanging } from './changeListing';
import { holdRecords } from './holdRecords';
import { byTheHub, liftMeasures } from './liftMeasures';
import { LISTINGS, type ListingRow } from './listingRows';
import { endListRecord } from './listRecord';

/** An application to be removed from a list, or what a check of the department's own found. */
export interface RemovalApplication extends WorkAt {
  readonly ground: RemovalGround;
  readonly appliedOn: Day;
  readonly rectified: boolean;
  readonly committed: boolean;
  readonly reason: string;
}

/** Last day for the decision on a removal; null where the holidays of its year are not known. CR-12 */
export const removalDueOn = (appliedOn: Day): Day | null => workTerm('LIST_REMOVAL_DECIDED_WITHIN', appliedOn).dueOn;

/**
 * Enters an application for removal with its conditions; the entry stands until it is decided. Throws
 * LIST_REMOVAL_GROUND_UNFIT, LIST_REMOVAL_TOO_EARLY, LIST_REMOVAL_CONDITION_MISSING, STEP_DAY_AHEAD, STEP_DAY_BEFORE_LAST,
 * the codes of a text and those of `changeListing`. CR-9, CR-12, CR-24
 */
export async function applyRemoval(
  database: SiloDatabase,
  input: RemovalApplication,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { ground, appliedOn } = input;
  const reason = workText(input.reason, 'reason');
  const change: ListingChanging['change'] = (_, row) => {
    const listedOn = row.decidedOn ?? today;
    return {
      kind: 'REMOVAL_APPLIED',
      verdicts: [listRemoval({ ...input, list: row.list, listedOn })],
      on: stepDay(appliedOn, { today, notBefore: listedOn, field: 'appliedOn' }),
      set: {
        state: 'REMOVAL_APPLIED',
        removal_ground: ground,
        removal_applied_on: appliedOn,
        removal_reason: reason,
        removal_by: actor.subject,
        removal_due_on: removalDueOn(appliedOn),
        removal_decision: null,
      },
      reason,
      details: { ground, appliedOn },
    };
  };
  return changeListing(database, { ...input, step: { role: 'credit-handler', act: 'APPLY_REMOVAL', change } }, doing);
}

/** How an entry ends: why, and what it is told with. */
interface Ending {
  readonly ground: RemovalGround;
  /** Last day in effect of its record. */
  readonly on: Day;
}

/** Ends the record of an entry that was removed, and lifts what rests on it, in the same transaction. */
async function endEntry(client: PoolClient, row: ListingRow, { ground, on }: Ending, doing: WorkDoing): Promise<void> {
  const { authority: sourceDepartment, number: sourceRecordId } = row;
  const state = recordAfterRemoval(ground);
  const sealed = isSealed(state);
  const reason = sealed ? 'RECORD_SEALED' : 'RECORD_OVER';
  await liftMeasures(client, { sourceDepartment, sourceRecordId, reason, sealed }, doing);
  await endListRecord(client, row, { on, state }, doing.today);
}

/** What the head makes of an application for removal. */
export interface RemovalDecision extends WorkAt {
  readonly approve: boolean;
  readonly reason: string;
}

/**
 * Decides on a removal: granted, the entry ends today, its record is sealed and what rests on it lifted; refused, the entry
 * stands. Throws SAME_PERSON_APPROVES, the codes of a text and those of `changeListing`.
 *
 * CR-12, CR-25；《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function decideRemoval(database: SiloDatabase, input: RemovalDecision, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { approve } = input;
  const reason = workText(input.reason, 'reason');
  const change: ListingChanging['change'] = (client, row) => {
    const ground = row.removalGround ?? 'RECTIFIED';
    const sealed = isSealed(recordAfterRemoval(ground));
    const removed = { state: 'REMOVED', removed_on: today, sealed };
    return {
      kind: approve ? 'REMOVED' : 'REMOVAL_REFUSED',
      verdicts: [anotherHead(actor, row.removalBy)],
      set: { ...(approve ? removed : { state: 'LISTED' }), removal_decision: reason },
      reason,
      details: { ground },
      after: async () => {
        if (approve) await endEntry(client, row, { ground, on: today }, doing);
      },
    };
  };
  return changeListing(database, { ...input, step: { role: 'credit-head', act: 'DECIDE_REMOVAL', change } }, doing);
}

const OVER = `SELECT ${selectWork(LISTINGS)} FROM list_entry w
  WHERE w.state IN ('LISTED', 'REMOVAL_APPLIED') AND w.stays_until < $1::date ORDER BY w.id FOR UPDATE`;

/**
 * Ends the entries whose years are over by a day: their records are published no more, and what rests on them is lifted.
 * Doing it again changes nothing. Returns how many. CR-9
 */
export function endListingsOver(database: SiloDatabase, today: Day): Promise<number> {
  const doing = byTheHub(today);
  return database.transaction(async (client) => {
    await holdRecords(client);
    const { rows } = await client.query<ListingRow>(OVER, [today]);
    for (const row of rows) {
      const { id, number, uscc, authority, staysUntil } = row;
      await updateWork(client, LISTINGS, id, { state: 'REMOVED', removal_ground: 'TERM_OVER', removed_on: today });
      const event = { topic: 'list-entry', number, kind: 'TERM_OVER', uscc, authority } as const;
      await appendEvents(client, { ...event, actor: doing.actor, on: today });
      await endEntry(client, row, { ground: 'TERM_OVER', on: staysUntil ?? today }, doing);
    }
    return rows.length;
  });
}
