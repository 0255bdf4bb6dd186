import type { SiloName } from '../values/silos';

/** An event as it lies in a silo's outbox; JSON stays text, so that no number loses a digit on its way. */
export interface OutboxRow {
  readonly id: string;
  readonly aggregateType: string;
  /** The entity's code, or the code of what the event is about where that is no entity. */
  readonly subject: string;
  /** CloudEvents type. */
  readonly type: string;
  /** CloudEvents time: when the fact was recorded. */
  readonly time: string;
  /** The columns of the fact as a JSON object. */
  readonly data: string;
}

/** Events in the order of the outbox, and where to go on. */
export interface OutboxPage {
  readonly events: readonly OutboxRow[];
  /** The position after the last event; what was given where there is none. Null before the first event ever. */
  readonly position: string | null;
  /**
   * Whether the position that was given is of another life of the database (it was restored or failed over), so that
   * this page begins at the first event: the reader has seen some of what comes and tells it by the events' ids.
   */
  readonly restarted: boolean;
}

/** How the exchange reaches a silo's outbox: in this process, or over HTTP. */
export interface OutboxPort {
  readonly silo: SiloName;
  /** At most `limit` events after the position, from the first one without a position. */
  read(after: string | null, limit: number): Promise<OutboxPage>;
  /** Removes events up to the position that are older than the silo keeps them; resolves to how many. */
  prune(upTo: string): Promise<number>;
}
