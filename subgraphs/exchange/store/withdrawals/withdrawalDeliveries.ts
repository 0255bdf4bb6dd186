import type { Statements } from '../../../../kernel/service/database/statements';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import { BY_EXPORT, BY_FEED, BY_QUERY, BY_WEBHOOK } from './deliverySql';

/** A withdrawn fact: its last withdrawal, and since when the feed knows of it. */
export interface Withdrawal {
  readonly eventId: string;
  readonly position: string;
  readonly resource: string;
  readonly about: string;
  readonly recordKey: string;
  readonly uscc: string;
  readonly withdrawnAt: string;
  readonly seq: string;
  readonly firstSeq: string;
  readonly firstAt: string;
}

/** When the withdrawal reached a holder, and by what that is proved. */
export interface WithdrawalReached {
  readonly at: string;
  /** The position that was acknowledged or sent; null for a query. */
  readonly position: string | null;
  /** Number of the later access in the log; null for the feed and for webhooks. */
  readonly accessIndex: string | null;
}

/** What of a withdrawal reached one holder of the fact. */
export interface WithdrawalDelivery {
  readonly channel: 'FEED' | 'WEBHOOK' | 'QUERY' | 'EXPORT';
  /** Name of the person or application, of the webhook, or of the export; null for queries. */
  readonly holder: string | null;
  readonly department: string | null;
  readonly agreement: string | null;
  /** When it had the fact. */
  readonly hadFactAt: string;
  /** Number of that access in the log; null where the channel proves itself. */
  readonly accessIndex: string | null;
  readonly reached: WithdrawalReached | null;
}

const FIND = `
  SELECT w.event_id AS "eventId", ${DATABASE_LIFE} || '-' || w.seq AS position, w.resource, w.aggregate_type AS about,
    w.record_key AS "recordKey", w.subject AS uscc, w.recorded_at AS "withdrawnAt", w.seq::text,
    f.seq::text AS "firstSeq", f.recorded_at AS "firstAt"
  FROM (SELECT * FROM feed_event WHERE aggregate_type = $1 AND record_key = $2 AND withdrawn ORDER BY seq DESC LIMIT 1) w
  CROSS JOIN LATERAL (SELECT seq, recorded_at FROM feed_event
    WHERE aggregate_type = $1 AND record_key = $2 ORDER BY seq LIMIT 1) f`;

/** The withdrawal of a fact; undefined where the fact is not withdrawn, or not known. */
export async function findWithdrawal(
  statements: Statements,
  about: string,
  recordKey: string,
): Promise<Withdrawal | undefined> {
  return (await statements.run<Withdrawal & Record<string, unknown>>(FIND, [about, recordKey]))[0];
}

/**
 * What of a withdrawal reached each holder of the fact: those that followed it by the feed, as far as their agreement reaches, or by webhooks, those that asked
 * for it and those that exported it. The accesses are in the log, which proves each. At most 500 of each. `fields` are the
 * coordinates of the resource.
 */
export async function listWithdrawalDeliveries(
  statements: Statements,
  { uscc, resource, about, recordKey, seq, firstSeq }: Withdrawal,
  fields: readonly string[],
): Promise<WithdrawalDelivery[]> {
  const run = (sql: string, values: unknown[]) =>
    statements.run<WithdrawalDelivery & Record<string, unknown>>(sql, values);
  const all = await Promise.all([
    run(BY_FEED, [resource, firstSeq, seq, uscc]),
    run(BY_WEBHOOK, [about, recordKey, seq]),
    run(BY_QUERY, [uscc, resource, firstSeq, seq, fields]),
    run(BY_EXPORT, [uscc, resource, firstSeq, seq, fields]),
  ]);
  return all.flat();
}
