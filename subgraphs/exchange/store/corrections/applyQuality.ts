import { EXPECTED_COLUMNS } from '../../rules/corrections/expectedColumns';
import type { FeedApplier } from '../feed/feedApplier';

const COLUMNS = [...new Set(Object.values(EXPECTED_COLUMNS).flat())];
const EXPECTING = Object.entries(EXPECTED_COLUMNS).filter(([, columns]) => columns.length > 0);
const KINDS = Object.keys(EXPECTED_COLUMNS).map((about) => `'${about}'`);

/** Whether a record lacks nothing of what is expected of its kind. */
const COMPLETE = `CASE e.aggregate_type ${EXPECTING.map(
  ([about, columns]) => `WHEN '${about}' THEN num_nulls(${columns.map((column) => `d.${column}`).join(', ')}) = 0`,
).join(' ')} ELSE true END`;

/** Each record that was told, with its provider, the day, and the whole hours from its observation to its recording. */
export const TOLD_RECORDS = `
  SELECT (e.time AT TIME ZONE 'Asia/Shanghai')::date AS day, d.source_department AS department, e.resource,
    greatest(0, floor(extract(epoch FROM e.time - d.observed_at) / 3600))::int AS lag_hours, ${COMPLETE} AS complete
  FROM feed_event e
  CROSS JOIN LATERAL json_to_record(e.data) AS d(source_department text, observed_at timestamptz,
    ${COLUMNS.map((column) => `${column} text`).join(', ')})
  WHERE e.seq BETWEEN $1 AND $2 AND NOT e.withdrawn AND e.aggregate_type IN (${KINDS.join(', ')})
    AND d.source_department IS NOT NULL AND d.observed_at IS NOT NULL`;

const COUNT = `
  INSERT INTO provider_quality AS q (day, department, resource, lag_hours, recordings, complete)
  SELECT day, department, resource, lag_hours, count(*), count(*) FILTER (WHERE complete) FROM (${TOLD_RECORDS}) told
  GROUP BY day, department, resource, lag_hours ORDER BY day, department, resource, lag_hours
  ON CONFLICT (day, department, resource, lag_hours) DO UPDATE SET
    recordings = q.recordings + excluded.recordings, complete = q.complete + excluded.complete`;

/** Counts for each provider and day what it told, how late, and how much of it lacked nothing. */
export const applyQuality: FeedApplier = async (client, { from, to }) => {
  await client.query(COUNT, [from, to]);
};
