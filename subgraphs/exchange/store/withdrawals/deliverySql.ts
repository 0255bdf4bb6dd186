import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';

const MOST = 500;

const among = (list: string, value: string): string => `(${list} IS NULL OR ${value} = ANY (${list}))`;

/**
 * Whether the agreement of the acknowledgement `a` reaches an entity, given as SQL: where the entity is now, or was after the
 * event of the number `since`. What was acknowledged under none has no such bound.
 */
export const agreementReaches = (uscc: string, since: string): string => `
  (a.agreement IS NULL OR EXISTS (SELECT FROM agreement g WHERE g.number = a.agreement AND ${among('g.usccs', `${uscc}::text`)}
    AND (g.districts IS NULL AND g.industries IS NULL
      OR EXISTS (SELECT FROM entity_place p WHERE p.uscc = ${uscc}::character(18)
        AND ${among('g.districts', 'p.district')} AND ${among('g.industries', 'p.industry')})
      OR EXISTS (SELECT FROM entity_move m WHERE m.uscc = ${uscc}::character(18) AND m.seq >= ${since}
        AND ${among('g.districts', 'm.from_district')} AND ${among('g.industries', 'm.from_industry')}))))`;

/** Parameters: resource, numbers of the fact's first event and of its withdrawal, code of the entity. */
export const BY_FEED = `
  WITH moments AS (
    SELECT (SELECT recorded_at FROM feed_event WHERE seq = $2::bigint) AS told,
      (SELECT recorded_at FROM feed_event WHERE seq = $3::bigint) AS withdrawn),
  h AS (
    SELECT DISTINCT ON (a.holder, a.agreement) a.holder, a.department, a.agreement, a.acknowledged_at AS had
    FROM feed_acknowledgement a, moments m
    WHERE a.resource = $1 AND a.seq >= $2::bigint AND a.acknowledged_at >= m.told AND a.acknowledged_at < m.withdrawn
      AND ${agreementReaches('$4', '$2::bigint')}
    ORDER BY a.holder, a.agreement, a.id LIMIT ${MOST})
  SELECT 'FEED' AS channel, h.holder, h.department, h.agreement, h.had AS "hadFactAt", NULL AS "accessIndex",
    (SELECT json_build_object('at', a.acknowledged_at, 'position', ${DATABASE_LIFE} || '-' || a.seq, 'accessIndex', NULL)
      FROM feed_acknowledgement a, moments m
      WHERE a.resource = $1 AND a.holder = h.holder AND a.agreement IS NOT DISTINCT FROM h.agreement
        AND a.seq >= $3::bigint AND a.acknowledged_at >= m.withdrawn ORDER BY a.id LIMIT 1) AS reached
  FROM h ORDER BY h.holder, h.agreement`;

/** Parameters: kind and key of the fact, number of its withdrawal. */
export const BY_WEBHOOK = `
  WITH h AS (
    SELECT DISTINCT ON (d.webhook) d.webhook, d.attempted_at AS had FROM feed_event e
    JOIN webhook_delivery d ON d.event_id = e.event_id AND d.status = 'DELIVERED'
    WHERE e.aggregate_type = $1 AND e.record_key = $2 AND e.seq < $3::bigint AND NOT e.withdrawn
    ORDER BY d.webhook, d.id DESC LIMIT ${MOST})
  SELECT 'WEBHOOK' AS channel, w.key::text AS holder, w.department, w.agreement, h.had AS "hadFactAt", NULL AS "accessIndex",
    (SELECT json_build_object('at', d.attempted_at, 'position', ${DATABASE_LIFE} || '-' || e.seq, 'accessIndex', NULL)
      FROM feed_event e JOIN webhook_delivery d ON d.event_id = e.event_id AND d.status = 'DELIVERED'
      WHERE e.seq = $3::bigint AND d.webhook = h.webhook ORDER BY d.id LIMIT 1) AS reached
  FROM h JOIN webhook w ON w.id = h.webhook ORDER BY w.key`;

/** Accesses to the resource of an entity of which something was given; $1 its code, $2 the resource, $5 its fields. */
const READS = `
  SELECT l.index, l.logged_at, a.department, a.agreement
  FROM access_key k JOIN access_circumstance r ON r.circumstance = k.circumstance AND r.key = 'resource:' || $2::text
  JOIN access_leaf l ON l.index = k.index
  CROSS JOIN LATERAL json_to_record(l.leaf::json) AS a(subject text, department text, agreement text, fields jsonb)
  WHERE k.key = 'entity:' || $1::text AND a.fields ?| $5::text[] AND a.subject NOT LIKE 'webhook:%'`;

const MOMENTS = `
  SELECT (SELECT recorded_at FROM feed_event WHERE seq = $3::bigint) AS told,
    (SELECT recorded_at FROM feed_event WHERE seq = $4::bigint) AS withdrawn`;

/** The first access of a department after the withdrawal, as JSON: what it was given then had no word of the fact. */
const SEEN_SINCE = `(
  SELECT json_build_object('at', n.logged_at, 'position', NULL, 'accessIndex', n.index::text) FROM reads n, moments m
  WHERE n.department IS NOT DISTINCT FROM h.department AND n.logged_at >= m.withdrawn ORDER BY n.index LIMIT 1)`;

/** Parameters: code of the entity, resource, numbers of the fact's first event and of its withdrawal, fields of the resource. */
export const BY_QUERY = `
  WITH reads AS MATERIALIZED (${READS}),
  moments AS (${MOMENTS}),
  h AS (
    SELECT DISTINCT ON (r.department, r.agreement) r.department, r.agreement, r.index, r.logged_at FROM reads r, moments m
    WHERE r.logged_at >= m.told AND r.logged_at < m.withdrawn
    ORDER BY r.department, r.agreement, r.index DESC LIMIT ${MOST})
  SELECT 'QUERY' AS channel, NULL AS holder, h.department, h.agreement, h.logged_at AS "hadFactAt",
    h.index::text AS "accessIndex", ${SEEN_SINCE} AS reached
  FROM h ORDER BY h.department, h.agreement`;

/** Exports whose scope, of the alias `x`, reaches the entity of $1. */
export const REACHES_ENTITY = `
  (x.scope IS NULL OR x.scope = 'null'::jsonb OR (
    (coalesce(x.scope->'usccs', 'null') = 'null' OR x.scope->'usccs' ? $1::text)
    AND ((coalesce(x.scope->'districts', 'null') = 'null' AND coalesce(x.scope->'industries', 'null') = 'null')
      OR EXISTS (SELECT FROM entity_place p WHERE p.uscc = $1::character(18)
        AND (coalesce(x.scope->'districts', 'null') = 'null' OR x.scope->'districts' ? p.district)
        AND (coalesce(x.scope->'industries', 'null') = 'null' OR x.scope->'industries' ? p.industry)))))`;

/** The same parameters. A download is found in the log by the hash of the file. */
export const BY_EXPORT = `
  WITH reads AS MATERIALIZED (${READS}),
  moments AS (${MOMENTS}),
  h AS (
    SELECT x.id, x.department, x.agreement, x.manifest, x.ready_at FROM data_export x
    WHERE x.resource = $2 AND x.ready_at IS NOT NULL AND x.as_of_seq >= $3::bigint AND x.as_of_seq < $4::bigint
      AND ${REACHES_ENTITY}
    ORDER BY x.ready_at DESC LIMIT ${MOST})
  SELECT 'EXPORT' AS channel, h.id::text AS holder, h.department, h.agreement, h.ready_at AS "hadFactAt",
    (SELECT l.index::text FROM access_circumstance c
      JOIN access_key k ON k.key = 'circumstance:' || c.circumstance JOIN access_leaf l ON l.index = k.index
      WHERE c.key = 'agreement:' || h.agreement AND (l.leaf::json)->>'operation' IN (
        SELECT f->>'sha256' FROM json_array_elements(h.manifest::json->'files') f)
      ORDER BY l.index LIMIT 1) AS "accessIndex",
    ${SEEN_SINCE} AS reached
  FROM h ORDER BY h.ready_at, h.id`;
