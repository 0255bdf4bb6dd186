import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { findResource } from '../../../../kernel/values/reference/resources';

const LEAVES_AT_ONCE = 5_000;

const NEXT = `
  SELECT p.position::text AS low,
    least(p.position + ${LEAVES_AT_ONCE}, (SELECT coalesce(max(index) + 1, 0) FROM access_leaf))::text AS high
  FROM access_position p WHERE p.name = 'derived' FOR UPDATE`;

/**
 * One reading of the leaves for all tables: where entities and circumstances occur, and the sums by month, provider and
 * consumer. Many leaves name the same fields, so resources are looked up once for each list of fields.
 */
const DERIVE = `
  WITH leaves AS MATERIALIZED (
    SELECT l.index, to_char(a."time" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM') AS month, a.*,
      hashtextextended(concat_ws(chr(31), coalesce(a.department, ''), a.subject, coalesce(a.agreement, ''),
        coalesce(a.purpose, ''), a.fields, a.denied), 0) AS circumstance,
      json_array_length(a.entities) AS looked_at, json_array_length(a."outOfScope") AS refused
    FROM access_leaf l, json_to_record(l.leaf::json) AS a("time" timestamptz, subject text, department text,
      purpose text, agreement text, entities json, fields text, denied text, "outOfScope" json)
    WHERE l.index >= $1::bigint AND l.index < $2::bigint),
  lists AS (SELECT DISTINCT fields, denied FROM leaves),
  parts AS MATERIALIZED (
    SELECT l.fields, l.denied, m.resource, coalesce(m.provider, '') AS provider,
      count(*) FILTER (WHERE f.given) AS given, count(*) FILTER (WHERE NOT f.given) AS refused
    FROM lists l CROSS JOIN LATERAL (
      SELECT json_array_elements_text(l.fields::json) AS coordinate, true AS given
      UNION ALL SELECT json_array_elements_text(l.denied::json), false) f
    LEFT JOIN unnest($3::text[], $4::text[], $5::text[]) AS m(coordinate, resource, provider) USING (coordinate)
    GROUP BY l.fields, l.denied, m.resource, m.provider),
  keys AS (
    INSERT INTO access_key (key, index, circumstance)
    SELECT k.key, k.index, k.circumstance FROM (
      SELECT 'entity:' || json_array_elements_text(entities) AS key, index, circumstance FROM leaves
      UNION ALL SELECT 'circumstance:' || circumstance, index, circumstance FROM leaves) k ORDER BY k.key, k.index),
  common AS (SELECT DISTINCT circumstance, department, subject, agreement, purpose, fields, denied FROM leaves),
  circumstances AS (
    INSERT INTO access_circumstance (key, circumstance)
    SELECT DISTINCT k.key, k.circumstance FROM (
      SELECT 'department:' || department AS key, circumstance FROM common
      UNION ALL SELECT 'subject:' || subject, circumstance FROM common
      UNION ALL SELECT 'agreement:' || agreement, circumstance FROM common
      UNION ALL SELECT 'purpose:' || purpose, circumstance FROM common
      UNION ALL SELECT 'resource:' || p.resource, c.circumstance FROM common c JOIN parts p USING (fields, denied)) k
    WHERE k.key IS NOT NULL ORDER BY k.key, k.circumstance
    ON CONFLICT DO NOTHING),
  sums AS (
    SELECT fields, denied, provider, sum(given) AS given, sum(refused) AS refused FROM parts
    GROUP BY fields, denied, provider)
  INSERT INTO access_usage AS u
    (month, provider, consumer, agreement, purpose, operations, entities, fields, denied, out_of_scope)
  SELECT l.month, s.provider, coalesce(l.department, ''), coalesce(l.agreement, ''), coalesce(l.purpose, ''),
    count(*), sum(l.looked_at), sum(s.given), sum(s.refused), sum(l.refused)
  FROM leaves l JOIN sums s USING (fields, denied) GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
  ON CONFLICT (month, provider, consumer, agreement, purpose) DO UPDATE SET
    operations = u.operations + excluded.operations, entities = u.entities + excluded.entities,
    fields = u.fields + excluded.fields, denied = u.denied + excluded.denied,
    out_of_scope = u.out_of_scope + excluded.out_of_scope`;

/** The columns of the fields that are shared: coordinate, resource, department that owns it. */
function sharedColumns(): [string[], string[], string[]] {
  const fields = [...citySharing().values()];
  return [
    fields.map(({ coordinate }) => coordinate),
    fields.map(({ resource }) => resource),
    fields.map(({ resource }) => findResource(resource)?.owner ?? ''),
  ];
}

/** Brings what pages read of the log up to its present end; one replica at a time, some thousand leaves a transaction. */
export async function deriveAccesses({ transaction }: SiloDatabase): Promise<void> {
  for (let more = true; more; ) {
    more = await transaction(async (client) => {
      const { rows } = await client.query<{ low: string; high: string }>(NEXT);
      const { low, high } = rows[0] as { low: string; high: string };
      if (low === high) return false;
      await client.query(DERIVE, [low, high, ...sharedColumns()]);
      await client.query(`UPDATE access_position SET position = $1 WHERE name = 'derived'`, [high]);
      return Number(high) - Number(low) === LEAVES_AT_ONCE;
    });
  }
}
