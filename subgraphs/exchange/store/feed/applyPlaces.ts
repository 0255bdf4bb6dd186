import type { NumberedPage, PageApplier } from './feedApplier';

/**
 * Each telling stands beside the one before it: of the same page, else the place that is kept, which this statement sees
 * as it was before.
 */
const APPLY = `
  WITH told AS MATERIALIZED (
    SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::timestamptz[], $4::character(18)[], $5::text[], $6::text[],
      $7::timestamptz[]) AS t(seq, event_id, "time", uscc, district, industry, observed_at)),
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

/** What the register's events say of places, one list a column. */
function placesIn({ from, events }: NumberedPage): (string | null)[][] {
  const first = BigInt(from);
  const told = events.flatMap((event, index) =>
    event.place ? [{ ...event, ...event.place, seq: String(first + BigInt(index)) }] : [],
  );
  return [
    told.map(({ seq }) => seq),
    told.map(({ id }) => id),
    told.map(({ time }) => time),
    told.map(({ subject }) => subject),
    told.map(({ district }) => district),
    told.map(({ industry }) => industry),
    told.map(({ observedAt }) => observedAt),
  ];
}

/** Keeps where each entity is, and notes those that come to another district or trade. */
export const applyPlaces: PageApplier = async (client, page) => {
  const places = placesIn(page);
  if (places[0]?.length) await client.query(APPLY, places);
};
