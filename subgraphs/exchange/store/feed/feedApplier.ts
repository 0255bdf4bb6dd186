import type { PoolClient } from 'pg';
import type { PreparedEvent } from './preparePage';

/** Brings a derived table up to date with the events of the range, in the caller's transaction. */
export type FeedApplier = (client: PoolClient, range: SeqRange) => Promise<void>;

/** Brings a table up to date with a page, in the transaction that stores it. */
export type PageApplier = (client: PoolClient, page: NumberedPage) => Promise<void>;

/** Events by their numbers, both ends included. */
export interface SeqRange {
  readonly from: string;
  readonly to: string;
}

/** The events of a range, in the order of their numbers, which have no gaps. */
export interface NumberedPage extends SeqRange {
  readonly events: readonly PreparedEvent[];
}
