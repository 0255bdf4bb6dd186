import type { SiloName } from '../values/silos';

/** One change as a silo that follows a resource is given it. */
export interface FollowedEvent {
  readonly id: string;
  /** Its place in the feed. */
  readonly position: string;
  /** What kind of fact it is about, such as `credit-record`. */
  readonly about: string;
  /** The key under which later events of the same fact are known; null for an event of a scope. */
  readonly recordKey: string | null;
  readonly subject: string;
  /** When the owner's silo recorded it. */
  readonly time: string;
  readonly withdrawn: boolean;
  /** JSON text of the columns that the silo follows; null where there is nothing to tell. */
  readonly data: string | null;
}

/** Changes in their order, and where to go on. */
export interface FollowedPage {
  readonly events: readonly FollowedEvent[];
  readonly position: string;
  /** Whether more was there when the page was read. */
  readonly more: boolean;
  /** Whether the position that was given has expired, so that this page begins at the start. */
  readonly restarted: boolean;
  /** When the exchange last heard the resource's silo to the end, at the latest as the page was read; null for never. */
  readonly heardAt: string | null;
}

/** What a silo follows, and from where. */
export interface FollowRequest {
  /** The silo that follows. */
  readonly silo: SiloName;
  readonly resource: string;
  readonly after: string | null;
}

/** How a silo reaches the exchange's feed: in this process, or over HTTP. */
export interface FeedPort {
  /** Rejects with NOT_IN_AGREEMENT for what the silo has no task to follow. */
  follow(request: FollowRequest): Promise<FollowedPage>;
}
