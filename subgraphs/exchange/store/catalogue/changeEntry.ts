import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import { catalogueFilter } from '../../rules/catalogue/catalogueFilter';
import {
  type CatalogueActor,
  type Confirmation,
  entryConfirmation,
  entryPublication,
} from '../../rules/catalogue/entryConfirmation';
import { tellOutbox } from '../tellOutbox';
import { type EntryRow, entriesSql } from './catalogueSql';

/** Who changes which entry, on which day. */
export interface EntryChange {
  readonly actor: CatalogueActor & { readonly subject: string };
  readonly place: string;
  readonly id: string;
  readonly today: Day;
}

type Act = 'confirmed' | 'published';

const CONFIRM = `UPDATE catalogue_entry SET confirmed_owner = $2, sharing_class = $3, ground = $4, confirmed_at = now(),
  published_at = NULL WHERE id = $1`;
const PUBLISH = 'UPDATE catalogue_entry SET published_at = now() WHERE id = $1';

/** The entry as it stands, held until the transaction ends. Throws UNKNOWN_CATALOGUE_ENTRY. */
async function hold(client: PoolClient, { place, id, today }: EntryChange): Promise<EntryRow> {
  const number = place.startsWith('1:') ? BigInt(place.slice(2)).toString() : null;
  await client.query('SELECT FROM catalogue_entry WHERE id = $1 FOR UPDATE', [number]);
  const { sql, values } = entriesSql({ resources: [], filter: catalogueFilter({}), today }, { at: place, limit: 1 });
  const { rows } = await client.query<EntryRow>(sql, [...values]);
  if (!rows[0]) throw new CataloguedError('UNKNOWN_CATALOGUE_ENTRY', { field: 'id', received: id });
  return rows[0];
}

/** The trace of the change, in the outbox of its transaction. */
async function tell(client: PoolClient, act: Act, { id, actor }: EntryChange, facts: object): Promise<void> {
  const { subject, department } = actor;
  const data = { id, subject, department, ...facts };
  await tellOutbox(client, { aggregate: 'catalogue-entry', subject: id, type: `catalogue-entry.${act}`, data });
}

/** Confirms an entry, unless the rule refuses. Throws UNKNOWN_CATALOGUE_ENTRY. */
export function confirmEntry(database: SiloDatabase, change: EntryChange, said: Confirmation): Promise<Verdict> {
  return database.transaction(async (client) => {
    const { entry } = await hold(client, change);
    const present = entry?.owner ?? null;
    const whole = { ...said, owner: said.owner ?? present, ground: said.class === 'NOT_SHARED' ? said.ground : null };
    const verdict = entryConfirmation(change.actor, present, whole);
    if (!verdict.lawful) return verdict;
    await client.query(CONFIRM, [entry?.id, whole.owner, whole.class, whole.ground]);
    await tell(client, 'confirmed', change, whole);
    return verdict;
  });
}

/** Publishes an entry, unless the rule refuses. Throws UNKNOWN_CATALOGUE_ENTRY. */
export function publishEntry(database: SiloDatabase, change: EntryChange): Promise<Verdict> {
  return database.transaction(async (client) => {
    const { entry, state } = await hold(client, change);
    const verdict = entryPublication(change.actor, state);
    if (!verdict.lawful) return verdict;
    await client.query(PUBLISH, [entry?.id]);
    await tell(client, 'published', change, {});
    return verdict;
  });
}
