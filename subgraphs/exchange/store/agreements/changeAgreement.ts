import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import { type Actor, seesAgreement } from '../../rules/agreements/agreementParties';
import { AGREEMENT_BY_NUMBER, type AgreementRow, partiesOf } from './agreementRows';
import { appendEvent, type NewEvent } from './appendEvent';

/** Who does something to which version of which agreement, on which day. */
export interface Doing {
  readonly number: string;
  /** The version that the decision rests on. */
  readonly version: number;
  readonly actor: Actor;
  readonly today: Day;
}

/** Column of `agreement` -> its new value. */
export type AgreementColumns = Readonly<Record<string, unknown>>;

/** A change that the rules let pass. */
export interface Change {
  readonly event: NewEvent;
  readonly set: AgreementColumns;
  /** What is written beside the agreement's own row, which is held by then. */
  readonly also?: (client: PoolClient) => Promise<void>;
}

/** What the rules make of what somebody wants to do. */
export type Decision = Extract<Verdict, { lawful: false }> | Change;

/** What became of it: refused by a rule with nothing stored, or done. */
export interface Outcome {
  readonly number: string;
  readonly verdict: Verdict;
}

/** The first refusal among verdicts. */
export function firstRefusal(...verdicts: readonly Verdict[]): Extract<Verdict, { lawful: false }> | undefined {
  for (const verdict of verdicts) if (!verdict.lawful) return verdict;
  return undefined;
}

async function readForChange(client: PoolClient, { number, version, actor }: Doing): Promise<AgreementRow> {
  const { rows } = await client.query<AgreementRow>(AGREEMENT_BY_NUMBER, [number]);
  const [current] = rows;
  if (!current || !seesAgreement(actor, partiesOf(current))) {
    throw new CataloguedError('UNKNOWN_AGREEMENT', { field: 'agreement', received: number });
  }
  if (current.version !== version) throw changed(version, current.version);
  return current;
}

function changed(stated: number, version: number): CataloguedError {
  return new CataloguedError('AGREEMENT_CHANGED', { field: 'version', received: String(stated), version });
}

/**
 * Writes a change of an agreement inside the caller's transaction: its row, what belongs to it, its history, its event.
 * Throws AGREEMENT_CHANGED when the version is no longer the one that was read.
 */
export async function writeChange(
  client: PoolClient,
  current: AgreementRow,
  { event, set, also }: Change,
): Promise<void> {
  const columns = Object.keys(set);
  const assigned = ['version = version + 1', 'recorded_at = now()', ...columns.map((name, i) => `${name} = $${i + 3}`)];
  const { rowCount } = await client.query(
    `UPDATE agreement SET ${assigned.join(', ')} WHERE id = $1 AND version = $2`,
    [current.id, current.version, ...Object.values(set)],
  );
  if (rowCount !== 1) throw changed(current.version, current.version + 1);
  await also?.(client);
  const { id, number, version } = current;
  await appendEvent(client, { id, number, version: version + 1, ...partiesOf(current) }, event);
}

/**
 * Changes an agreement in one transaction: its row if the version is still the one stated, what belongs to it, its
 * history, its event. A lawful refusal stores nothing.
 * Throws UNKNOWN_AGREEMENT, to strangers as well, and AGREEMENT_CHANGED.
 */
export function changeAgreement(
  database: SiloDatabase,
  doing: Doing,
  decide: (current: AgreementRow, client: PoolClient) => Decision | Promise<Decision>,
): Promise<Outcome> {
  return database.transaction(async (client) => {
    const current = await readForChange(client, doing);
    const decision = await decide(current, client);
    if ('lawful' in decision) return { number: doing.number, verdict: decision };
    await writeChange(client, current, decision);
    return { number: doing.number, verdict: lawful };
  });
}
