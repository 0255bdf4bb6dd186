import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { type ListingAct, listingStep } from '../../rules/lists/listingStep';
import { type CreditRole, mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { holdRecords } from './holdRecords';
import { LISTINGS, type ListingRow } from './listingRows';

/** What a step makes of an entry: what else must be lawful, what is written, and how the history tells it. */
export interface ListingChange {
  readonly kind: string;
  readonly verdicts: readonly Verdict[];
  /** Day of the step; today unless told. */
  readonly on?: Day;
  readonly set: ColumnValues;
  readonly reason?: string | null;
  readonly details?: object;
  /** What follows for the record and the measures, once the entry is written. */
  after?(): Promise<unknown>;
}

/** Who takes a step, which, and what it makes of the entry. */
export interface ListingChanging {
  readonly role: CreditRole;
  readonly act: ListingAct;
  change(client: PoolClient, row: ListingRow): ListingChange;
}

/**
 * Takes a step of an entry in one transaction: permission, state and rules first, then the change with what follows from
 * it. Throws NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and what the change is refused with.
 */
export function changeListing(
  database: SiloDatabase,
  at: WorkAt & { readonly step: ListingChanging },
  { actor, today }: WorkDoing,
): Promise<string> {
  const { role, act, change } = at.step;
  return database.transaction(async (client) => {
    if (role === 'credit-head') await holdRecords(client);
    const row = await holdCredit<ListingRow>(client, LISTINGS, at, actor);
    const { id, number, uscc, authority, state } = row;
    requireAll(mayHandleCredit(actor, authority, role), listingStep(act, state));
    const { kind, verdicts, on = today, set, reason = null, details = {}, after } = change(client, row);
    requireAll(...verdicts);
    await updateWork(client, LISTINGS, id, set);
    const event = { topic: 'list-entry', number, kind, uscc, authority, actor, on } as const;
    await appendEvents(client, { ...event, reason, details });
    await after?.();
    return number;
  });
}
