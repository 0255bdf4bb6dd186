import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { EvidenceKind, EvidenceSource } from '../../rules/evidence/evidenceKinds';
import { EVIDENCE_RESOURCES } from '../../rules/evidence/evidenceResources';
import { isSourceMissing, type SourceHearing } from '../../rules/evidence/isSourceMissing';

/** What is known of a resource's source now. */
export interface SourceState {
  readonly resource: string;
  /** When the exchange last heard its silo to the end; null where it has not said so. */
  readonly heardAt: string | null;
  /** Whether all that the exchange holds of it has been taken in. */
  readonly isWhole: boolean;
  /** Whether it is being read anew from the start. */
  readonly restarted: boolean;
}

const NOTE = `INSERT INTO evidence_source AS s (resource, silo, heard_at, loaded_at)
  VALUES ($1, $2, CASE WHEN $4 THEN $3::timestamptz END, CASE WHEN $4 AND $3 IS NOT NULL THEN now() END)
  ON CONFLICT (resource) DO UPDATE SET heard_at = coalesce(excluded.heard_at, s.heard_at),
    loaded_at = CASE WHEN $5 THEN excluded.loaded_at ELSE coalesce(s.loaded_at, excluded.loaded_at) END`;

/**
 * Keeps how far a source is known. One that the exchange has not heard to the end is not known whole; and what the exchange
 * heard is heard here only once all of it has been taken in, for of the rest nothing is known yet.
 */
export async function noteSource(client: Queryable, state: SourceState): Promise<void> {
  const { resource, heardAt, isWhole, restarted } = state;
  const silo = EVIDENCE_RESOURCES.find((one) => one.resource === resource)?.silo;
  if (!silo) throw new Error(`no evidence comes from ${resource}`);
  await client.query(NOTE, [resource, silo, heardAt, isWhole, restarted]);
}

type Hearings = ReadonlyMap<string, SourceHearing>;

const FIND = `SELECT resource, (extract(epoch FROM heard_at) * 1000)::float8 AS "heardAt",
    (extract(epoch FROM loaded_at) * 1000)::float8 AS "loadedAt" FROM evidence_source`;

async function readHearings(client: Queryable): Promise<Hearings> {
  const { rows } = await client.query<SourceHearing & { resource: string }>(FIND, []);
  return new Map(rows.map((row) => [row.resource, row]));
}

const NEVER: SourceHearing = { loadedAt: null, heardAt: null };

/** The silos, by name, from which some of the kinds of evidence come and which are missing; see `isSourceMissing`. */
export async function missingSources(
  client: Queryable,
  kinds: Iterable<EvidenceKind>,
  now: Date,
): Promise<EvidenceSource[]> {
  const wanted = new Set(kinds);
  const hearings = await readHearings(client);
  const missing = EVIDENCE_RESOURCES.filter(
    ({ resource, kinds: brought }) =>
      brought.some((kind) => wanted.has(kind)) && isSourceMissing(hearings.get(resource) ?? NEVER, now.getTime()),
  );
  return [...new Set(missing.map(({ silo }) => silo))].sort();
}

/** How a silo stands as a source of evidence. */
export interface SourceStanding {
  readonly silo: EvidenceSource;
  /** When the last of its resources was loaded whole; null while one is not. */
  readonly loadedAt: Date | null;
  /** The earliest of the moments at which its resources were last heard; null while one never was. */
  readonly heardAt: Date | null;
  readonly missing: boolean;
}

const moment = (times: readonly (number | null)[], pick: (...some: number[]) => number): Date | null => {
  const known = times.filter((time) => time !== null);
  return known.length === times.length ? new Date(pick(...known)) : null;
};

/** How every silo that evidence comes from stands at a moment, by name. */
export async function listSources(client: Queryable, now: Date): Promise<SourceStanding[]> {
  const hearings = await readHearings(client);
  return [...new Set(EVIDENCE_RESOURCES.map(({ silo }) => silo))].sort().map((silo) => {
    const own = EVIDENCE_RESOURCES.filter((one) => one.silo === silo).map(
      ({ resource }) => hearings.get(resource) ?? NEVER,
    );
    return {
      silo,
      loadedAt: moment(
        own.map(({ loadedAt }) => loadedAt),
        Math.max,
      ),
      heardAt: moment(
        own.map(({ heardAt }) => heardAt),
        Math.min,
      ),
      missing: own.some((hearing) => isSourceMissing(hearing, now.getTime())),
    };
  });
}
