import type { FollowedState } from '../../../../kernel/service/feedSubscription';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { OBJECT_RESOURCES } from '../../rules/objects/objectResources';
import { type ObjectHearing, type SourceState, sourceState } from '../../rules/objects/sourceState';

const NOTE = `INSERT INTO object_source AS s (resource, heard_at, loaded_at)
  VALUES ($1, CASE WHEN $3 THEN $2::timestamptz END, CASE WHEN $3 AND $2 IS NOT NULL THEN now() END)
  ON CONFLICT (resource) DO UPDATE SET heard_at = coalesce(excluded.heard_at, s.heard_at),
    loaded_at = CASE WHEN $4 THEN excluded.loaded_at ELSE coalesce(s.loaded_at, excluded.loaded_at) END`;

/**
 * Keeps how far a source of objects is known: what the exchange heard is heard here only once all of it has been taken in,
 * and one that is read anew from the start is not known whole until it has been.
 */
export async function noteObjectSource(client: Queryable, resource: string, state: FollowedState): Promise<void> {
  const { more, restarted, heardAt } = state;
  await client.query(NOTE, [resource, heardAt, !more, restarted]);
}

const FIND = `SELECT resource, (extract(epoch FROM heard_at) * 1000)::float8 AS "heardAt",
    (extract(epoch FROM loaded_at) * 1000)::float8 AS "loadedAt" FROM object_source`;

/** How a source of objects stands at a moment. */
export interface SourceStanding extends ObjectHearing {
  readonly resource: string;
  readonly state: SourceState;
}

const NEVER: ObjectHearing = { loadedAt: null, heardAt: null };

/** How every source of objects stands at a moment, in the order of `OBJECT_RESOURCES`. */
export async function listObjectSources(client: Queryable, now: Date): Promise<SourceStanding[]> {
  const { rows } = await client.query<ObjectHearing & { resource: string }>(FIND, []);
  const known = new Map(rows.map((row) => [row.resource, row]));
  return OBJECT_RESOURCES.map((resource) => {
    const { loadedAt, heardAt } = known.get(resource) ?? NEVER;
    return { resource, loadedAt, heardAt, state: sourceState({ loadedAt, heardAt }, now.getTime()) };
  });
}
