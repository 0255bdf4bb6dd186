import type { Statements } from '../../../../kernel/service/database/statements';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import type { DoubtRow } from './doubtRows';

/** What of a doubt reached one holder of the fact. */
export interface DoubtDelivery {
  /** FEED: it acknowledged the fact; QUERY: it asked for the fact, and the access log has it. */
  readonly channel: 'FEED' | 'QUERY';
  /** Name of the person or application; null for those that queried. */
  readonly holder: string | null;
  readonly department: string | null;
  readonly agreement: string | null;
  /** When it acknowledged the fact, or last asked for it before the flag. */
  readonly hadFactAt: string;
  /** Number of that access in the log; null for the feed. */
  readonly accessIndex: string | null;
  readonly flag: Reached | null;
  readonly correction: Reached | null;
}

/** When something reached a holder, and by what that is proved. */
export interface Reached {
  readonly at: string;
  /** The position that was acknowledged; null for a query. */
  readonly position: string | null;
  /** Number of the later access in the log; null for the feed. */
  readonly accessIndex: string | null;
}

const MOST = 500;

/** The first word of a holder that covers an event, as JSON. */
const acknowledged = (event: string): string => `(
  SELECT json_build_object('at', a.acknowledged_at, 'position', ${DATABASE_LIFE} || '-' || a.seq, 'accessIndex', NULL)
  FROM feed_event e JOIN feed_acknowledgement a ON a.resource = e.resource AND a.holder = h.holder
    AND a.agreement IS NOT DISTINCT FROM h.agreement AND a.seq >= e.seq AND a.acknowledged_at >= e.recorded_at
  WHERE e.event_id = ${event} ORDER BY a.id LIMIT 1)`;

const BY_FEED = `
  WITH h AS (
    SELECT DISTINCT ON (a.holder, a.agreement) a.holder, a.department, a.agreement, a.acknowledged_at AS had
    FROM feed_event e JOIN feed_acknowledgement a ON a.resource = e.resource AND a.seq >= e.seq
    WHERE e.event_id = $1 AND a.acknowledged_at >= e.recorded_at
    ORDER BY a.holder, a.agreement, a.id LIMIT ${MOST})
  SELECT 'FEED' AS channel, h.holder, h.department, h.agreement, h.had AS "hadFactAt", NULL AS "accessIndex",
    ${acknowledged('$2::uuid')} AS flag, ${acknowledged('$3::uuid')} AS correction
  FROM h ORDER BY h.holder, h.agreement`;

/**
 * Who was given the doubted field of the entity, by department and agreement. What was asked for before a correction is
 * no proof that the correction was seen: a later access is.
 */
const BY_QUERY = `
  WITH reads AS (
    SELECT l.index, l.logged_at, a.department, a.agreement
    FROM access_key k JOIN access_circumstance r ON r.circumstance = k.circumstance AND r.key = 'resource:' || $2::text
    JOIN access_leaf l ON l.index = k.index
    CROSS JOIN LATERAL json_to_record(l.leaf::json) AS a(department text, agreement text, fields jsonb)
    WHERE k.key = 'entity:' || $1::text AND a.fields ? $5::text),
  flagged AS (SELECT recorded_at AS at FROM feed_event WHERE event_id = $3::uuid),
  mended AS (SELECT recorded_at AS at FROM feed_event WHERE event_id = $4::uuid),
  h AS (
    SELECT DISTINCT ON (department, agreement) department, agreement, index, logged_at FROM reads
    WHERE logged_at < coalesce((SELECT at FROM flagged), now())
    ORDER BY department, agreement, index DESC LIMIT ${MOST})
  SELECT 'QUERY' AS channel, NULL AS holder, h.department, h.agreement, h.logged_at AS "hadFactAt",
    h.index::text AS "accessIndex", NULL::json AS flag,
    (SELECT json_build_object('at', n.logged_at, 'position', NULL, 'accessIndex', n.index::text) FROM reads n, mended m
      WHERE n.department IS NOT DISTINCT FROM h.department AND n.agreement IS NOT DISTINCT FROM h.agreement
        AND n.logged_at >= m.at ORDER BY n.index LIMIT 1) AS correction
  FROM h ORDER BY h.department, h.agreement`;

/**
 * What of a doubt reached each holder of the fact: those that followed it by the feed, each with its own word, and those
 * that asked for it, each with the accesses that the log proves. At most 500 of each.
 */
export async function listDoubtDeliveries(statements: Statements, doubt: DoubtRow): Promise<DoubtDelivery[]> {
  const { doubtedEvent, flagEvent, correctingEvent, subject, resource, field } = doubt;
  const [fed, asked] = await Promise.all([
    statements.run<DoubtDelivery & Record<string, unknown>>(BY_FEED, [doubtedEvent, flagEvent, correctingEvent]),
    statements.run<DoubtDelivery & Record<string, unknown>>(BY_QUERY, [
      subject,
      resource,
      flagEvent,
      correctingEvent,
      field,
    ]),
  ]);
  return [...fed, ...asked];
}
