import type { Queryable } from '../../../../kernel/service/work/queryable';

interface Clock {
  readonly seq: string;
}

/**
 * The number of the next change of evidence or subjects. Holds the clock until the caller's transaction ends, so that
 * changes become visible in the order of their numbers, and a snapshot never gains rows afterwards.
 */
export async function nextSeq(client: Queryable): Promise<bigint> {
  const { rows } = await client.query<Clock>('UPDATE evidence_clock SET seq = seq + 1 RETURNING seq', []);
  if (!rows[0]) throw new Error('evidence has no clock');
  return BigInt(rows[0].seq);
}

/** The number of the last change that is stored: the snapshot of this moment. */
export async function currentSeq(client: Queryable): Promise<bigint> {
  const { rows } = await client.query<Clock>('SELECT seq FROM evidence_clock', []);
  return BigInt(rows[0]?.seq ?? 0);
}
