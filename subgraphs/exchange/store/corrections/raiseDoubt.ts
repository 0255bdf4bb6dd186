import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getResource } from '../../../../kernel/values/reference/resources';
import { lawful, unlawful } from '../../../../kernel/values/verdict';
import type { Actor } from '../../rules/agreements/agreementParties';
import { admitsPlace, type PlaceScope } from '../../rules/corrections/admitsPlace';
import { type DoubtCause, doubtTerms } from '../../rules/corrections/doubtClock';
import type { DoubtedField } from '../../rules/corrections/doubtedField';
import { appendDoubtEvent } from './appendDoubtEvent';
import type { DoubtResult } from './changeDoubt';
import { findLatestFact, type LatestFact } from './presentFact';

/** A doubt on its way into the store; that the field may be queried was judged. */
export interface Raising {
  readonly actor: Actor & { readonly department: string };
  readonly today: Day;
  readonly field: DoubtedField;
  readonly recordKey: string;
  /** Of which entities the actor may query the resource; null for every one. */
  readonly scope: PlaceScope | null;
  readonly cause: DoubtCause;
  readonly reason: string;
  readonly evidence: string | null;
}

async function getQueriedFact(client: PoolClient, raising: Raising): Promise<LatestFact & { digest: string }> {
  const { field, recordKey, scope, today } = raising;
  const fact = await findLatestFact(client, field, recordKey);
  const isOpen = fact && (fact.queryEndsOn === null || fact.queryEndsOn >= today);
  if (fact?.digest && isOpen && admitsPlace(scope, fact.subject, fact.place)) return { ...fact, digest: fact.digest };
  throw new CataloguedError('UNKNOWN_FACT', { field: 'recordKey', received: recordKey, about: field.about });
}

/** Numbers are given one at a time, and a doubt comes back one at a time: both hold this until they commit. */
export const HOLD_NUMBERS = `SELECT pg_advisory_xact_lock(hashtext('data-doubt-number'))`;

async function nextNumber(client: PoolClient, today: Day): Promise<string> {
  const prefix = `DD-${today.slice(0, 4)}-`;
  const { rows } = await client.query<{ last: number }>(
    'SELECT coalesce(max(right(number, 6)::int), 0) AS last FROM data_doubt WHERE number LIKE $1',
    [`${prefix}%`],
  );
  return `${prefix}${String((rows[0]?.last ?? 0) + 1).padStart(6, '0')}`;
}

const OPEN = `SELECT number FROM data_doubt
  WHERE doubter = $1 AND about = $2 AND record_key = $3 AND field = $4 AND closed_on IS NULL`;

/** The doubt that a department has open about a field of a fact. */
export async function findOpenDoubt(
  client: PoolClient,
  { doubter, about, recordKey, field }: { doubter: string; about: string; recordKey: string; field: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ number: string }>(OPEN, [doubter, about, recordKey, field]);
  return rows[0]?.number;
}

async function insertDoubt(client: PoolClient, raising: Raising, fact: LatestFact & { digest: string }) {
  const { actor, today, field, recordKey, cause, reason, evidence } = raising;
  const { about, resource, coordinate } = field;
  const terms = doubtTerms({ resource, cause, startedOn: today });
  const number = await nextNumber(client, today);
  const columns = {
    number,
    resource,
    about,
    record_key: recordKey,
    subject: fact.subject,
    field: coordinate,
    owner: getResource(resource).owner,
    provider: fact.provider,
    doubter: actor.department,
    raised_by: actor.subject,
    cause,
    reason,
    evidence,
    doubted_event: fact.eventId,
    doubted_seq: String(fact.seq),
    doubted_digest: fact.digest,
    state: 'RAISED',
    version: 1,
    raised_on: today,
    started_on: today,
    flag_due_on: terms.flagDueOn,
    due_on: terms.dueOn,
  };
  const places = Object.keys(columns).map((_, i) => `$${i + 1}`);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO data_doubt (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')}) RETURNING id::text`,
    Object.values(columns),
  );
  const told = { number, resource, about, recordKey, field: coordinate, subject: fact.subject, dueOn: terms.dueOn };
  const changed = { ...told, id: rows[0]?.id ?? '', outcome: null, correctingEvent: null };
  const details = { cause, about, recordKey, field: coordinate, event: fact.eventId, evidence };
  await appendDoubtEvent(client, changed, { kind: 'RAISED', state: 'RAISED', actor, on: today, reason, details });
  return number;
}

/**
 * Stores a doubt about a fact as it stands now, or refuses it lawfully with nothing stored where the department has one
 * open about the same field. Throws UNKNOWN_FACT, also for a fact outside of the scope.
 */
export function raiseDoubt(database: SiloDatabase, raising: Raising): Promise<DoubtResult> {
  const { actor, field, recordKey } = raising;
  return database.transaction(async (client) => {
    await client.query(HOLD_NUMBERS);
    const fact = await getQueriedFact(client, raising);
    const { about, coordinate } = field;
    const open = await findOpenDoubt(client, { doubter: actor.department, about, recordKey, field: coordinate });
    if (open) {
      const verdict = unlawful('DOUBT_ALREADY_OPEN', '政务数据共享条例（国务院令第809号） 26', { doubt: open });
      return { number: open, verdict };
    }
    return { number: await insertDoubt(client, raising, fact), verdict: lawful };
  });
}
