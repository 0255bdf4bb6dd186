import type { PoolClient } from 'pg';

/** Brings a derived table up to date with the events of the range, in the caller's transaction. */
export type FeedApplier = (client: PoolClient, range: SeqRange) => Promise<void>;

/** Events by their numbers, both ends included. */
export interface SeqRange {
  readonly from: string;
  readonly to: string;
}
