import type { PageApplier } from './feedApplier';

/** Empties the earlier events of facts that are withdrawn: a sealed fact is given to nobody, nor is its past. */
export const applySeals: PageApplier = async (client, { from, to, events }) => {
  if (!events.some(({ withdrawn }) => withdrawn)) return;
  await client.query(
    `UPDATE feed_event e SET data = NULL FROM feed_event w
     WHERE w.seq BETWEEN $1 AND $2 AND w.withdrawn AND e.aggregate_type = w.aggregate_type
       AND e.record_key = w.record_key AND e.seq < w.seq AND e.data IS NOT NULL`,
    [from, to],
  );
};
