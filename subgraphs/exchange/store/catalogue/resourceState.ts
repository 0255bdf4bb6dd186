import type { Statements } from '../../../../kernel/service/database/statements';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';

/** How fresh the exchange's copy of a resource's changes is. */
export interface Freshness {
  readonly changes: number;
  readonly lastChangeAt: string;
  readonly lastRecordedAt: string;
  readonly lagMs: number;
}

/** What was measured on the latest changes of a resource. */
export interface MeasuredQuality {
  readonly sampled: number;
  readonly completeness: number;
  readonly lagP95Ms: number;
}

const FRESHNESS_MS = 1_000;
const QUALITY_MS = 60_000;
const SAMPLE = 1_000;

const FRESHNESS = `
  SELECT resource, changes::int, to_json(last_change_at) #>> '{}' AS "lastChangeAt",
    to_json(last_recorded_at) #>> '{}' AS "lastRecordedAt",
    (extract(epoch FROM last_recorded_at - last_change_at) * 1000)::int AS "lagMs"
  FROM resource_freshness`;

/** The latest changes of one resource: which of their columns hold a value, and how long they took. */
const QUALITY = `
  WITH latest AS (SELECT data, recorded_at - time AS lag FROM feed_event
    WHERE resource = $1 AND aggregate_type <> '${DOUBT_EVENTS}'
    ORDER BY seq DESC LIMIT ${SAMPLE})
  SELECT (SELECT count(*)::int FROM latest) AS sampled,
    (SELECT coalesce(avg((c.value #>> '{}' IS NOT NULL)::int), 1)::float8 FROM latest, json_each(data) c
      WHERE data IS NOT NULL) AS completeness,
    (SELECT extract(epoch FROM percentile_disc(0.95) WITHIN GROUP (ORDER BY lag)) * 1000 FROM latest)::int
      AS "lagP95Ms"`;

/** What the exchange's own tables say of the state of each resource. */
export interface ResourceStates {
  freshness(resource: string): Promise<Freshness | null>;
  quality(resource: string): Promise<MeasuredQuality | null>;
}

/** Asks again only when the last answer is older than `lifetime`; a failed one is not kept. */
function kept<Value>(lifetime: number, ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const answers = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return (key) => {
    const known = answers.get(key);
    if (known && performance.now() - known.at < lifetime) return known.value;
    const value = ask(key);
    answers.set(key, { at: performance.now(), value });
    value.catch(() => answers.delete(key));
    return value;
  };
}

/** Opens the states of resources: freshness is at most a second old, quality at most a minute. */
export function openResourceStates(statements: Statements): ResourceStates {
  const all = kept(FRESHNESS_MS, async () => {
    const rows = await statements.run<Freshness & { resource: string }>(FRESHNESS, []);
    return new Map(rows.map((row) => [row.resource, row]));
  });
  const quality = kept(QUALITY_MS, async (resource) => {
    const [row] = await statements.run<MeasuredQuality & Record<string, unknown>>(QUALITY, [resource]);
    return row && row.sampled > 0 ? row : null;
  });
  return {
    freshness: async (resource) => (await all('')).get(resource) ?? null,
    quality,
  };
}
