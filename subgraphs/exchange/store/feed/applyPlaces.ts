import type { FeedApplier } from './feedApplier';

/**
 * Each telling stands beside the one before it: of the same range, else the place that is kept, which this statement
 * sees as it was before.
 */
const APPLY = `
  WITH told AS MATERIALIZED (
    SELECT e.seq, e.event_id, e.time, e.subject::character(18) AS uscc, d.district,
      d.industry_division AS industry, d.observed_at
    FROM feed_event e
    CROSS JOIN LATERAL json_to_record(e.data) AS d(district text, industry_division text, observed_at timestamptz)
    WHERE e.seq BETWEEN $1 AND $2 AND e.aggregate_type = 'market-entity'),
  placed AS (
    SELECT t.*, lag(t.seq) OVER w IS NOT NULL OR p.uscc IS NOT NULL AS known,
      CASE WHEN lag(t.seq) OVER w IS NULL THEN p.district ELSE lag(t.district) OVER w END AS from_district,
      CASE WHEN lag(t.seq) OVER w IS NULL THEN p.industry ELSE lag(t.industry) OVER w END AS from_industry
    FROM told t LEFT JOIN entity_place p USING (uscc) WINDOW w AS (PARTITION BY t.uscc ORDER BY t.seq)),
  moved AS (
    INSERT INTO entity_move (seq, uscc, event_id, time, from_district, from_industry, to_district, to_industry)
    SELECT seq, uscc, event_id, time, from_district, from_industry, district, industry FROM placed
    WHERE known AND (from_district, from_industry) IS DISTINCT FROM (district, industry))
  INSERT INTO entity_place (uscc, district, industry, observed_at, event_id, seq)
  SELECT DISTINCT ON (uscc) uscc, district, industry, observed_at, event_id, seq FROM told
  ORDER BY uscc, seq DESC
  ON CONFLICT (uscc) DO UPDATE SET district = excluded.district, industry = excluded.industry,
    observed_at = excluded.observed_at, event_id = excluded.event_id, seq = excluded.seq`;

/** Keeps where each entity is, and notes those that come to another district or trade. */
export const applyPlaces: FeedApplier = async (client, { from, to }) => {
  await client.query(APPLY, [from, to]);
};
