import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Actor } from '../../rules/agreements/agreementParties';
import { isPartyTo } from '../../rules/corrections/doubtParties';
import { appendDoubtEvent, type ChangedDoubt, type NewDoubtEvent } from './appendDoubtEvent';
import { type DoubtRow, HOLD_DOUBT } from './doubtRows';

/** Who does something to which version of which doubt, on which day. */
export interface DoubtDoing {
  readonly number: string;
  /** The version that the decision rests on. */
  readonly version: number;
  readonly actor: Actor;
  readonly today: Day;
}

/** A change that the rules let pass. */
export interface DoubtChange {
  readonly event: NewDoubtEvent;
  /** Column of `data_doubt` -> its new value; the state is the event's. */
  readonly set: Readonly<Record<string, unknown>>;
}

/** What the rules make of what somebody wants to do. */
export type DoubtDecision = Extract<Verdict, { lawful: false }> | DoubtChange;

/** What became of it: refused by a rule with nothing stored, or done. */
export interface DoubtResult {
  /** Empty where a doubt was refused before it had one. */
  readonly number: string;
  readonly verdict: Verdict;
}

function requireVersion(current: DoubtRow | undefined, { number, version, actor }: DoubtDoing): DoubtRow {
  if (!current || !isPartyTo(actor, current)) {
    throw new CataloguedError('UNKNOWN_DOUBT', { field: 'doubt', received: number });
  }
  if (current.version === version) return current;
  throw new CataloguedError('DOUBT_CHANGED', { field: 'version', received: String(version), version: current.version });
}

/** Writes a change of a doubt inside the transaction that holds its row: the row, its history, its event. */
export async function writeDoubtChange(
  client: PoolClient,
  current: DoubtRow,
  { event, set }: DoubtChange,
): Promise<void> {
  const all = { state: event.state, ...set };
  const assigned = Object.keys(all).map((name, i) => `${name} = $${i + 2}`);
  const { rows } = await client.query<Pick<ChangedDoubt, 'dueOn' | 'outcome' | 'correctingEvent'>>(
    `UPDATE data_doubt SET version = version + 1, recorded_at = now(), ${assigned.join(', ')} WHERE id = $1
     RETURNING due_on AS "dueOn", outcome, correcting_event AS "correctingEvent"`,
    [current.id, ...Object.values(all)],
  );
  await appendDoubtEvent(client, { ...current, ...rows[0] }, event);
}

/**
 * Changes a doubt in one transaction, with its history and its event; a lawful refusal stores nothing. `before` runs
 * first, for what has to be held before the doubt.
 * Throws UNKNOWN_DOUBT, to strangers as well, and DOUBT_CHANGED.
 */
export function changeDoubt(
  database: SiloDatabase,
  doing: DoubtDoing,
  {
    decide,
    before,
  }: {
    readonly decide: (current: DoubtRow, client: PoolClient) => DoubtDecision | Promise<DoubtDecision>;
    readonly before?: (client: PoolClient) => Promise<unknown>;
  },
): Promise<DoubtResult> {
  const { number } = doing;
  return database.transaction(async (client) => {
    await before?.(client);
    const { rows } = await client.query<DoubtRow>(HOLD_DOUBT, [number]);
    const current = requireVersion(rows[0], doing);
    const decision = await decide(current, client);
    if ('lawful' in decision) return { number, verdict: decision };
    await writeDoubtChange(client, current, decision);
    return { number, verdict: lawful };
  });
}
