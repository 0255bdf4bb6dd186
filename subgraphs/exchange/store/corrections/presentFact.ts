import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Place } from '../../rules/corrections/admitsPlace';
import type { DoubtedField } from '../../rules/corrections/doubtedField';
import type { PresentFact } from '../../rules/corrections/settleDoubt';

/** The last that the feed has of a fact. */
export interface LatestFact extends PresentFact {
  readonly eventId: string;
  readonly subject: string;
  /** Department that supplied it. */
  readonly provider: string | null;
  /** Last day on which it may be queried; null for always. */
  readonly queryEndsOn: string | null;
  readonly place: Place | null;
}

interface LatestRow {
  readonly seq: string;
  readonly eventId: string;
  readonly subject: string;
  readonly isGone: boolean;
  readonly values: readonly (string | null)[];
  readonly provider: string | null;
  readonly queryEndsOn: string | null;
  readonly place: Place | null;
}

const LATEST = `
  SELECT e.seq::text, e.event_id AS "eventId", e.subject, (e.withdrawn OR e.data IS NULL) AS "isGone",
    ARRAY(SELECT (e.data -> c.name)::text FROM unnest($3::text[]) WITH ORDINALITY AS c(name, place) ORDER BY c.place)
      AS values,
    e.data ->> 'source_department' AS provider, e.data ->> 'query_ends_on' AS "queryEndsOn",
    (SELECT json_build_object('district', p.district, 'industry', p.industry) FROM entity_place p
      WHERE p.uscc = e.subject::character(18)) AS place
  FROM feed_event e WHERE e.aggregate_type = $1 AND e.record_key = $2 ORDER BY e.seq DESC LIMIT 1`;

/** What tells one value of a field from another, without keeping the value: a sealed fact leaves nothing behind. */
export function valueDigest(values: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}

/** The last that the feed has of a fact, as the field sees it; undefined where the feed has nothing of it. */
export async function findLatestFact(
  client: PoolClient,
  { about, columns }: DoubtedField,
  recordKey: string,
): Promise<LatestFact | undefined> {
  const { rows } = await client.query<LatestRow>(LATEST, [about, recordKey, columns]);
  const [row] = rows;
  if (!row) return undefined;
  const { seq, isGone, values, ...rest } = row;
  return { ...rest, seq: BigInt(seq), withdrawn: isGone, digest: isGone ? null : valueDigest(values) };
}
