import type { ToldEntity } from '../../rules/reconciliation/mergeNames';
import { storeNames } from '../reconciliation/storeNames';
import type { FeedApplier } from './feedApplier';

const TOLD = `
  SELECT subject AS uscc, data->>'name' AS name, data->>'old_registration_number' AS "registrationNumber",
    data->>'district' AS district
  FROM feed_event WHERE seq BETWEEN $1 AND $2 AND aggregate_type = 'market-entity' AND NOT withdrawn AND data IS NOT NULL
  ORDER BY seq`;

const WITHDRAWN = `
  DELETE FROM reconciliation_name n USING feed_event e
  WHERE e.seq BETWEEN $1 AND $2 AND e.aggregate_type = 'market-entity' AND e.withdrawn AND n.uscc = e.subject::bpchar
    AND NOT EXISTS (SELECT FROM feed_event later WHERE later.aggregate_type = e.aggregate_type
      AND later.record_key = e.record_key AND later.seq > e.seq AND NOT later.withdrawn)`;

/** Keeps the names and numbers by which rows of lists find entities. */
export const applyNames: FeedApplier = async (client, { from, to }) => {
  const { rows } = await client.query<ToldEntity>(TOLD, [from, to]);
  await storeNames(client, rows);
  await client.query(WITHDRAWN, [from, to]);
};
