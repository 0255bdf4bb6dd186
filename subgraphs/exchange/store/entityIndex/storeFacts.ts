import type { PoolClient } from 'pg';
import type { SeqRange } from '../feed/feedApplier';

/** Aggregate types on which a row of the index rests, beside the register's entry. */
const KINDS: readonly string[] = [
  'public-credit-rating',
  'credit-risk-class',
  'supervision-category',
  'key-supervision',
  'inspection',
  'enforcement-case',
];

const SINCE = `CASE aggregate_type WHEN 'public-credit-rating' THEN data->>'rated_on'
  WHEN 'credit-risk-class' THEN data->>'classified_on' WHEN 'inspection' THEN data->>'inspected_on'
  WHEN 'enforcement-case' THEN data->>'opened_on' ELSE data->>'since' END::date`;

const CODE = `CASE aggregate_type WHEN 'public-credit-rating' THEN (data->>'scheme_id') || '/' || (data->>'grade')
  WHEN 'credit-risk-class' THEN data->>'level' WHEN 'supervision-category' THEN data->>'matter_code'
  WHEN 'enforcement-case' THEN data->>'stage' END`;

/** What only a category has. */
const ofCategory = (column: string): string =>
  `CASE aggregate_type WHEN 'supervision-category' THEN data->>'${column}' END`;

/** The last event of a fact stands, of whichever range; a withdrawn one keeps its place, so that nothing older returns. */
const STORE = `
  INSERT INTO index_fact (kind, record_key, uscc, since, until, code, status, category, level, withdrawn, first_seq, seq)
  SELECT DISTINCT ON (aggregate_type, record_key) aggregate_type, record_key, subject::character(18), ${SINCE},
    (data->>'until')::date, ${CODE}, ${ofCategory('status')}, ${ofCategory('category')},
    ${ofCategory('level')}::smallint, withdrawn, min(seq) OVER (PARTITION BY aggregate_type, record_key), seq
  FROM feed_event WHERE seq BETWEEN $1 AND $2 AND aggregate_type = ANY ($3::text[]) AND (withdrawn OR data IS NOT NULL)
  ORDER BY aggregate_type, record_key, seq DESC
  ON CONFLICT (kind, record_key) DO UPDATE SET uscc = excluded.uscc, since = excluded.since, until = excluded.until,
    code = excluded.code, status = excluded.status, category = excluded.category, level = excluded.level,
    withdrawn = excluded.withdrawn, seq = excluded.seq
  WHERE index_fact.seq < excluded.seq`;

const TOUCH = `
  INSERT INTO index_touched (uscc) SELECT DISTINCT subject::character(18) FROM feed_event
  WHERE seq BETWEEN $1 AND $2 AND aggregate_type = ANY ($3::text[]) ON CONFLICT DO NOTHING`;

/** Keeps the facts of the range on which the index rests. */
export async function storeFacts(client: PoolClient, { from, to }: SeqRange): Promise<void> {
  await client.query(STORE, [from, to, KINDS]);
}

/** Marks the entities of which the range says something; resolves to how many. */
export async function touchEntities(client: PoolClient, { from, to }: SeqRange): Promise<number> {
  const { rowCount } = await client.query(TOUCH, [from, to, [...KINDS, 'market-entity']]);
  return rowCount ?? 0;
}
