import type { FeedPort, FollowedPage, FollowRequest } from '../../../../kernel/service/feedPort';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { shanghaiDay } from '../../../../kernel/values/day';
import { resourceSilo } from '../../rules/feed/resourceSilo';
import { findSiloFollows } from '../../rules/feed/siloFollows';
import type { FeedPulse } from './feedPulse';
import type { ChangesPage, FeedStore } from './feedStore';

const EVENTS_A_PAGE = 5_000;
/** How long a page waits for outboxes that are far behind: a load is over sooner, and silos get through it all the same. */
const GIVE_WAY_MS = 8_000;
const NEVER = new AbortController().signal;

async function readAfter(feed: FeedStore, request: FollowRequest): Promise<ChangesPage> {
  const { silo, resource, after } = request;
  const columns = findSiloFollows(silo, resource);
  if (!columns) throw new CataloguedError('NOT_IN_AGREEMENT', { field: 'resource', received: resource, silo });
  const terms = { columns, cut: true, fields: [], scope: null };
  return feed.page({ resource, after, limit: EVENTS_A_PAGE, terms, today: shanghaiDay(Date.now()) });
}

/** A page, and until when its silo was heard at least: asked first, so that all which was heard by then is before its end. */
async function follow(feed: FeedStore, request: FollowRequest): Promise<FollowedPage> {
  const silo = resourceSilo(request.resource);
  const heardAt = silo ? await feed.findHeardAt(silo) : null;
  let restarted = false;
  const page = await readAfter(feed, request).catch((error: unknown) => {
    restarted = error instanceof CataloguedError && ['POSITION_EXPIRED', 'INVALID_POSITION'].includes(error.code);
    if (!restarted) throw error;
    return readAfter(feed, { ...request, after: null });
  });
  const events = page.rows.map((row) => ({
    id: row.id,
    position: page.positionOf(row),
    about: row.about,
    recordKey: row.recordKey,
    subject: row.subject,
    time: row.time,
    withdrawn: row.withdrawn,
    data: row.data,
  }));
  return { events, position: page.position, more: page.more, restarted, heardAt };
}

/** The feed as silos follow it: each the columns that it decides on, and nothing else. */
export function feedForSilos(feed: FeedStore, pulse: FeedPulse): FeedPort {
  return {
    async follow(request) {
      await pulse.untilLoaded(GIVE_WAY_MS, NEVER);
      return follow(feed, request);
    },
  };
}
