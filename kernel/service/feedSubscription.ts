import type { PoolClient } from 'pg';
import type { SiloName } from '../values/silos';
import type { FollowedEvent, FollowedPage } from './feedPort';
import { repeatUntilStopped } from './repeatedWork';
import type { JobEnvironment, SiloJobs } from './silo';

const POLL_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/** What a silo follows, and what it makes of it. */
export interface Subscription {
  /** The silo that follows. */
  readonly silo: SiloName;
  readonly resource: string;
  /** Keeps dated copies of the events, in the transaction that saves the position; the same events may come again. */
  apply(client: PoolClient, events: readonly FollowedEvent[]): Promise<void>;
  /** Keeps how far the resource is known, in the same transaction and after the events; told whenever that changes. */
  note?(client: PoolClient, state: FollowedState): Promise<void>;
}

/** How far a resource is known after a page. */
export type FollowedState = Pick<FollowedPage, 'more' | 'restarted' | 'heardAt'>;

const FIND = 'SELECT position FROM feed_subscription WHERE resource = $1';
const SAVE = `INSERT INTO feed_subscription (resource, position) VALUES ($1, $2)
  ON CONFLICT (resource) DO UPDATE SET position = excluded.position, updated_at = now()`;

/** The tables in which a silo keeps how far it has followed; a migration of every silo that follows runs it. */
export const CREATE_FEED_SUBSCRIPTION = `
  CREATE TABLE feed_subscription (
    resource text NOT NULL,
    position text NOT NULL,
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT feed_subscription_pkey PRIMARY KEY (resource)
  )`;

type Environment = Pick<JobEnvironment, 'database' | 'feed' | 'log'>;

/** Follows one resource, page by page. */
class Follower {
  private position: string | null | undefined;
  private noted: string | undefined;

  constructor(
    private readonly subscription: Subscription,
    private readonly environment: Environment,
  ) {}

  /** Takes in one page; resolves to whether there is more. */
  async takePage(): Promise<boolean> {
    const { database, feed, log } = this.environment;
    const { silo, resource } = this.subscription;
    this.position ??= await database.transaction(async (client) => {
      const { rows } = await client.query<{ position: string }>(FIND, [resource]);
      return rows[0]?.position ?? null;
    });
    const page = await feed.follow({ silo, resource, after: this.position });
    if (page.restarted) log.warn({ silo, resource }, 'the position in the feed has expired: loading anew');
    await this.keep(database, page);
    return page.more;
  }

  /** Keeps what a page brings, if it brings anything. */
  private async keep(database: Environment['database'], page: FollowedPage): Promise<void> {
    const { resource, apply, note } = this.subscription;
    const { events, position, more, restarted, heardAt } = page;
    const state = { more, restarted, heardAt };
    const isNews = note !== undefined && JSON.stringify(state) !== this.noted;
    if (position === this.position && !isNews) return;
    await database.transaction(async (client) => {
      if (events.length > 0) await apply(client, events);
      if (isNews) await note(client, state);
      await client.query(SAVE, [resource, position]);
    });
    this.position = position;
    this.noted = JSON.stringify(state);
  }
}

/** Starts following; goes on where it was, retries while the exchange is away, and loads anew when told to. */
export function openFeedSubscription(subscription: Subscription, environment: Environment): SiloJobs {
  const follower = new Follower(subscription, environment);
  const { silo, resource } = subscription;
  return repeatUntilStopped({
    work: () => follower.takePage(),
    pollMs: POLL_MS,
    retryMs: { first: 2 * POLL_MS, longest: LONGEST_WAIT_MS },
    onFailure: (error, isFirst) =>
      environment.log[isFirst ? 'warn' : 'debug']({ silo, resource, err: error }, 'the feed could not be followed'),
  });
}
