import type { PoolClient } from 'pg';
import type { FeedApplier } from '../feed/feedApplier';
import { findRows, refreshRows } from './refreshRows';
import { CHANGE_TABLES, countChange, rememberCounted } from './rollups';
import { storeFacts, touchEntities } from './storeFacts';
import { NAME_TABLES, storeNames } from './storeNames';

const TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`;

/** Marks the entities with a category or a listing that began or ended since the day for which the index stood. */
const TURN_DAY = `
  WITH former AS (SELECT day FROM index_state), turned AS (
    UPDATE index_state s SET day = ${TODAY} FROM former WHERE s.day < ${TODAY} RETURNING former.day AS former, s.day)
  INSERT INTO index_touched (uscc)
  SELECT f.uscc FROM index_fact f, turned d WHERE f.until > d.former AND f.until <= d.day
  UNION SELECT f.uscc FROM index_fact f, turned d
  WHERE f.kind = ANY (ARRAY['supervision-category'::text, 'key-supervision'::text]) AND f.since > d.former AND f.since <= d.day`;

const WORKING_TABLES = ['index_touched', 'counted_before', 'matters_before', 'index_entry', 'index_words'];

async function begin(client: PoolClient): Promise<number> {
  for (const sql of [...CHANGE_TABLES, ...NAME_TABLES]) await client.query(sql);
  for (const table of WORKING_TABLES) await client.query(`DELETE FROM ${table}`);
  return (await client.query(TURN_DAY)).rowCount ?? 0;
}

async function refresh(client: PoolClient): Promise<void> {
  await findRows(client);
  await rememberCounted(client);
  await refreshRows(client);
  await countChange(client);
}

/**
 * Brings the index across silos and its counts up to date with a range of events, by sets. A range applied again changes
 * nothing; of one fact the later event stands, whichever range came first; a withdrawn fact counts no longer.
 */
export const applyToIndex: FeedApplier = async (client, range) => {
  const turned = await begin(client);
  await storeNames(client, range);
  await storeFacts(client, range);
  const told = await touchEntities(client, range);
  if (turned + told > 0) await refresh(client);
};

/** Brings the index to today where no event does: categories and listings begin and end with a day. */
export async function turnIndexDay(client: PoolClient): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM index_state WHERE day < ${TODAY}`);
  if (rowCount && (await begin(client)) > 0) await refresh(client);
}
