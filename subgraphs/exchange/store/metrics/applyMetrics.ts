import { PROBLEM_CODES } from '../../rules/metrics/problemCodes';
import type { FeedApplier } from '../feed/feedApplier';

const SUPPLIED = `aggregate_type IN ('inspection', 'enforcement-case', 'enforcement-decision', 'supervision-category')`;
const KINDS: readonly string[] = [
  'inspection',
  'inspection-result',
  'enforcement-case',
  'enforcement-stage',
  'enforcement-decision',
  'supervision-category',
];

const shanghaiDay = (moment: string): string => `(${moment} AT TIME ZONE 'Asia/Shanghai')::date`;

/** The value of the column that a kind of fact has for it; nothing for the others. */
const ofKind = (columns: Readonly<Record<string, string>>): string =>
  `CASE aggregate_type ${Object.entries(columns)
    .map(([kind, column]) => `WHEN '${kind}' THEN data->>'${column}'`)
    .join(' ')} END`;

const PROBLEM = `CASE aggregate_type WHEN 'inspection' THEN (data->>'joint')::boolean WHEN 'inspection-result' THEN
  CASE WHEN data->>'code_set' IS NOT NULL THEN EXISTS (SELECT FROM json_array_elements_text(data->'codes') c(code)
    WHERE (data->>'code_set') || ':' || c.code = ANY ($4)) END END`;

/** Columns of a fact, each with what of an event fills it. */
const COLUMNS: Readonly<Record<string, string>> = {
  uscc: 'subject::character(18)',
  department: ofKind({
    inspection: 'department',
    'enforcement-case': 'department',
    'supervision-category': 'authority',
  }),
  provider: `data->>'source_department'`,
  parent_key: `CASE aggregate_type WHEN 'inspection-result' THEN concat_ws('/', data->>'source_department',
    data->>'inspection_record_id') ELSE data->>'case_number' END`,
  stage: ofKind({
    inspection: 'stage',
    'enforcement-stage': 'stage',
    'enforcement-decision': 'publication',
    'supervision-category': 'status',
  }),
  code: ofKind({ inspection: 'mode', 'supervision-category': 'matter_code' }),
  cause: `data->>'trigger'`,
  mark: PROBLEM,
  place: `(data->>'sequence')::smallint`,
  day: `(${ofKind({
    inspection: 'inspected_on',
    'enforcement-case': 'opened_on',
    'enforcement-stage': 'entered_on',
    'enforcement-decision': 'decided_on',
    'supervision-category': 'since',
  })})::date`,
  end_day: `(${ofKind({ inspection: 'published_on', 'supervision-category': 'until' })})::date`,
  observed_on: `CASE WHEN ${SUPPLIED} THEN ${shanghaiDay(`(data->>'observed_at')::timestamptz`)} END`,
  told_on: `CASE WHEN ${SUPPLIED} THEN ${shanghaiDay('time')} END`,
  columns_told: `CASE WHEN ${SUPPLIED} THEN (SELECT count(*) FROM json_each(data)) END`,
  columns_filled: `CASE WHEN ${SUPPLIED} THEN (SELECT count(*) FROM json_each(data) c WHERE c.value #>> '{}' IS NOT NULL) END`,
};

const NAMES = Object.keys(COLUMNS);
const OF_RANGE = 'seq BETWEEN $1 AND $2';

/** A sealed fact keeps nothing but its key; what was told of it before is taken in no more. */
const STORE = `
  INSERT INTO metric_fact (kind, record_key, seq, withdrawn, ${NAMES.join(', ')})
  SELECT aggregate_type, record_key, seq, withdrawn, ${NAMES.map(
    (name) => `CASE WHEN NOT withdrawn THEN ${COLUMNS[name]} END`,
  ).join(', ')}
  FROM feed_event e WHERE ${OF_RANGE} AND aggregate_type = ANY ($3::text[]) AND (withdrawn OR data IS NOT NULL)
    AND NOT EXISTS (SELECT FROM metric_fact w WHERE w.kind = e.aggregate_type AND w.record_key = e.record_key
      AND w.withdrawn AND w.seq > e.seq)
  ON CONFLICT (kind, record_key, seq) DO NOTHING`;

const SEAL = `
  DELETE FROM metric_fact f USING feed_event w WHERE w.${OF_RANGE} AND w.withdrawn
    AND w.aggregate_type = ANY ($3::text[]) AND f.kind = w.aggregate_type AND f.record_key = w.record_key
    AND f.seq < w.seq`;

const ORDER = `
  UPDATE metric_fact f SET until_seq = n.next FROM (
    SELECT m.kind, m.record_key, m.seq, lead(m.seq) OVER (PARTITION BY m.kind, m.record_key ORDER BY m.seq) AS next
    FROM (SELECT DISTINCT aggregate_type, record_key FROM feed_event
      WHERE ${OF_RANGE} AND aggregate_type = ANY ($3::text[])) t
    JOIN metric_fact m ON m.kind = t.aggregate_type AND m.record_key = t.record_key) n
  WHERE f.kind = n.kind AND f.record_key = n.record_key AND f.seq = n.seq AND f.until_seq IS DISTINCT FROM n.next`;

const PLACES = `
  INSERT INTO metric_place (uscc, seq, withdrawn, district, industry, status)
  SELECT subject::character(18), seq, withdrawn, data->>'district', data->>'industry_division', data->>'state'
  FROM feed_event WHERE ${OF_RANGE} AND aggregate_type = 'market-entity' AND (withdrawn OR data IS NOT NULL)
  ON CONFLICT (uscc, seq) DO NOTHING`;

const ORDER_PLACES = `
  UPDATE metric_place p SET until_seq = n.next FROM (
    SELECT m.uscc, m.seq, lead(m.seq) OVER (PARTITION BY m.uscc ORDER BY m.seq) AS next
    FROM (SELECT DISTINCT subject::character(18) AS uscc FROM feed_event
      WHERE ${OF_RANGE} AND aggregate_type = 'market-entity') t
    JOIN metric_place m USING (uscc)) n
  WHERE p.uscc = n.uscc AND p.seq = n.seq AND p.until_seq IS DISTINCT FROM n.next`;

/**
 * Keeps the facts on which metrics rest as each event tells them, by sets. A range applied again changes nothing, in
 * whichever order ranges come; what is withdrawn is let go with all that was told of it before.
 */
export const applyMetrics: FeedApplier = async (client, range) => {
  const seqs = [range.from, range.to];
  await client.query(SEAL, [...seqs, KINDS]);
  await client.query(STORE, [...seqs, KINDS, PROBLEM_CODES]);
  await client.query(ORDER, [...seqs, KINDS]);
  await client.query(PLACES, seqs);
  await client.query(ORDER_PLACES, seqs);
};
