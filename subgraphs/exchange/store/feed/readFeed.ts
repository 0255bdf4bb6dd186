import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';
import type { FeedStanding } from '../../rules/feed/feedPosition';
import type { FeedTerms } from '../../rules/feed/feedTerms';

/** One event as a consumer is given it. */
export interface FeedRow {
  readonly seq: string;
  readonly id: string;
  readonly about: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly recordKey: string | null;
  readonly withdrawn: boolean;
  /** JSON text of the columns that are given; null where there is nothing to tell. */
  readonly data: string | null;
}

/** Which events are read. */
export interface FeedRequest {
  readonly resource: string;
  /** Number after which to read. */
  readonly after: string;
  readonly limit: number;
  readonly terms: FeedTerms;
  /** The last number that is read: what came since waits for the next page. */
  readonly upTo: string;
  readonly today: string;
}

/** Whether the district and trade given as SQL are in the scope of the parameters $5 and $6. */
const admitted = (district: string, industry: string): string =>
  `(($5::text[] IS NULL OR ${district} = ANY ($5)) AND ($6::text[] IS NULL OR ${industry} = ANY ($6)))`;

/** An event is given of an entity in scope now; a withdrawal also of one that was in scope before it moved. */
const SCOPED = `
  AND ($7::text[] IS NULL OR e.subject = ANY ($7))
  AND (EXISTS (SELECT FROM entity_place p WHERE p.uscc = e.subject::character(18) AND ${admitted('p.district', 'p.industry')})
    OR e.withdrawn AND EXISTS (SELECT FROM entity_move m WHERE m.uscc = e.subject::character(18)
      AND ${admitted('m.from_district', 'm.from_industry')}))`;

/**
 * Entities that left or entered the scope. Of the register itself only those that are out of it now: for the others
 * the event that moved them tells it.
 */
const MOVES = `
  SELECT m.seq, m.event_id, 'market-entity', CASE WHEN ${admitted('m.from_district', 'm.from_industry')}
      THEN 'cn.sh.hub.entity.left-scope' ELSE 'cn.sh.hub.entity.entered-scope' END,
    m.time, m.uscc::text, NULL, ${admitted('m.from_district', 'm.from_industry')}, NULL
  FROM entity_move m
  WHERE m.seq > $2 AND m.seq <= $3 AND ($7::text[] IS NULL OR m.uscc = ANY ($7::character(18)[]))
    AND ${admitted('m.from_district', 'm.from_industry')} <> ${admitted('m.to_district', 'm.to_industry')}
    AND ($1 <> 'market-entity' OR ${admitted('m.from_district', 'm.from_industry')} AND NOT EXISTS (
      SELECT FROM entity_place p WHERE p.uscc = m.uscc AND ${admitted('p.district', 'p.industry')}))
  ORDER BY m.seq LIMIT $4`;

/** A doubt is told to those who may query the doubted field: its coming alone tells of the field. */
const TOLD = `
  AND $9::jsonb ? e.aggregate_type
  AND (e.aggregate_type <> '${DOUBT_EVENTS}' OR e.data->>'field' = ANY ($10::text[]))`;

const CUT = `(SELECT json_object_agg(d.key, d.value) FROM json_each(e.data) d WHERE ($9::jsonb -> e.aggregate_type) ? d.key)`;

/**
 * The text of a page's statement; without a scope or cut it does not pay for either. Every parameter has a type by
 * being named once, whichever of them the text needs.
 */
function pageText({ scope, cut }: FeedTerms): string {
  return `
    WITH given AS (SELECT $5::text[], $6::text[], $7::text[], $9::jsonb, $10::text[])
    SELECT seq::text, event_id AS id, about, type, time, subject, record_key AS "recordKey", withdrawn,
      data::text FROM (
      (SELECT e.seq, e.event_id, e.aggregate_type AS about, e.type, e.time, e.subject, e.record_key, e.withdrawn,
        ${cut ? CUT : 'e.data'} AS data
      FROM feed_event e
      WHERE e.resource = $1 AND e.seq > $2 AND e.seq <= $3 AND e.data IS NOT NULL
        AND (e.aggregate_type <> 'credit-record' OR e.data->>'query_ends_on' IS NULL
          OR (e.data->>'query_ends_on')::date >= $8::date)
        ${cut ? TOLD : ''}
        ${scope ? SCOPED : ''}
      ORDER BY e.seq LIMIT $4)
      ${scope ? `UNION ALL (${MOVES})` : ''}
    ) page ORDER BY page.seq LIMIT $4`;
}

const STANDING = `SELECT ${DATABASE_LIFE} AS life, last_seq AS "lastSeq", horizon FROM feed_state`;

/** Where the feed stands now. */
export async function readStanding({ statements }: SiloDatabase): Promise<FeedStanding> {
  const [row] = await statements.run<FeedStanding & Record<string, string>>(STANDING, []);
  if (!row) throw new Error('the feed has no state');
  return row;
}

/** Events of a resource in their order, as the terms give them. */
export function readFeed({ statements }: SiloDatabase, request: FeedRequest): Promise<FeedRow[]> {
  const { resource, after, upTo, limit, terms, today } = request;
  const { districts = null, industries = null, usccs = null } = terms.scope ?? {};
  const values = [resource, after, upTo, limit, districts, industries, usccs, today];
  const given = [JSON.stringify(terms.columns), terms.fields];
  return statements.run<FeedRow & Record<string, unknown>>(pageText(terms), [...values, ...given]);
}
