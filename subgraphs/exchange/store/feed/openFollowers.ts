import { setTimeout as delay } from 'node:timers/promises';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { FeedPulse } from './feedPulse';
import { FEED_FOLLOWERS } from './followers';
import { EVENTS_A_STEP, type FeedFollower, stepFollower } from './stepFollower';

/** How long a follower rests between small steps, so that one step takes what several pages brought. */
const REST_MS = 400;
/** How long nothing is heard of before the feed is asked: another process may have stored events. */
const POLL_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** While it is behind, a follower rests this part of the time for which it worked, and leaves the machine to others. */
const REST_PART = 0.25;
/** How long followers leave the machine to the taking in of outboxes that are far behind. */
const GIVE_WAY_MS = 60_000;

/** What following the feed needs. */
export type FollowingOptions = Pick<JobEnvironment, 'database' | 'log'> & {
  readonly pulse?: FeedPulse;
  /** What follows; everything that does unless stated. */
  readonly followers?: readonly FeedFollower[];
};

/** Takes one follower along the feed until it is told to stop. */
class Following {
  private failures = 0;

  constructor(
    private readonly follower: FeedFollower,
    private readonly options: Required<FollowingOptions>,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    const { pulse } = this.options;
    while (!this.signal.aborted) {
      await pulse.untilLoaded(GIVE_WAY_MS, this.signal);
      if (!this.signal.aborted) await this.step();
    }
  }

  private async step(): Promise<void> {
    const { database, pulse } = this.options;
    const since = pulse.count;
    const began = performance.now();
    try {
      const taken = await stepFollower(database, this.follower);
      this.failures = 0;
      if (taken === EVENTS_A_STEP) await this.rest((performance.now() - began) * REST_PART);
      else if (taken > 0) await this.rest(REST_MS);
      else await pulse.untilStored(since, POLL_MS, this.signal);
    } catch (error) {
      await this.fail(error);
    }
  }

  private async fail(error: unknown): Promise<void> {
    this.failures += 1;
    const level = this.failures === 1 ? 'warn' : 'debug';
    this.options.log[level]({ follower: this.follower.name, err: error }, 'feed could not be followed');
    await this.rest(Math.min(REST_MS * 2 ** this.failures, LONGEST_WAIT_MS));
  }

  private async rest(ms: number): Promise<void> {
    await delay(ms, undefined, { signal: this.signal }).catch(() => undefined);
  }
}

/** Takes all followers along the feed, side by side and each at its own pace, until it is stopped. */
export function openFollowers(options: FollowingOptions): SiloJobs {
  const stopping = new AbortController();
  const known = { pulse: new FeedPulse(), followers: FEED_FOLLOWERS, ...options };
  const running = known.followers.map((follower) => new Following(follower, known, stopping.signal).run());
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** Takes all followers to the end of the feed as it is now. */
export async function catchUpFollowers(database: SiloDatabase, followers = FEED_FOLLOWERS): Promise<void> {
  for (const follower of followers) {
    while ((await stepFollower(database, follower)) > 0);
  }
}
