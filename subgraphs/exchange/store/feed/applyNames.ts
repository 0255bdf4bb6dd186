import type { ToldEntity } from '../../rules/reconciliation/mergeNames';
import { storeNames } from '../reconciliation/storeNames';
import type { FeedApplier } from './feedApplier';

const TOLD = `
  SELECT e.subject AS uscc, d.name, d.old_registration_number AS "registrationNumber", d.district
  FROM feed_event e CROSS JOIN LATERAL json_to_record(e.data) AS d(name text, old_registration_number text, district text)
  WHERE e.seq BETWEEN $1 AND $2 AND e.aggregate_type = 'market-entity' AND NOT e.withdrawn AND e.data IS NOT NULL
  ORDER BY e.seq`;

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
