import { CataloguedError } from '../values/cataloguedError';
import { SILOS, type SiloName } from '../values/silos';
import type { FeedPort } from './feedPort';
import { peerAudience, verifyAssertion } from './identity/assertion';
import type { OutboxPort } from './outboxPort';
import type { Silo } from './silo';

const MOST_EVENTS = 10_000;

/** What a silo answers other silos' processes with. */
export interface PeerAnswers {
  readonly outbox: OutboxPort;
  readonly feed: FeedPort | undefined;
  readonly key: Buffer;
  readonly clock: () => number;
}

type Body = Readonly<Record<string, unknown>>;

const malformed = (): CataloguedError => new CataloguedError('BAD_REQUEST', { field: 'body' });
const isPosition = (value: unknown): value is string | null => value === null || typeof value === 'string';

async function answerOutbox(outbox: OutboxPort, body: Body): Promise<object> {
  const { after, limit, prune } = body;
  if (typeof prune === 'string') return { removed: await outbox.prune(prune) };
  const sized = typeof limit === 'number' && Number.isInteger(limit) && limit > 0 && limit <= MOST_EVENTS;
  if (!sized || !isPosition(after)) throw malformed();
  return outbox.read(after, limit);
}

/** Who follows is what the assertion says, whatever the body says. */
async function answerFeed(feed: FeedPort | undefined, subject: string, body: Body): Promise<object> {
  const silo = SILOS.find((name): name is SiloName => subject === `silo:${name}`);
  if (!feed || !silo) throw new CataloguedError('NO_SUCH_PATH');
  const { resource, after } = body;
  if (typeof resource !== 'string' || !isPosition(after)) throw malformed();
  return feed.follow({ silo, resource, after });
}

/**
 * Answers other silos' processes: the exchange's requests for pages of the outbox (`{after, limit}`, at most 10,000
 * events) or its pruning (`{prune}`), and silos' requests to follow the exchange's feed (`{resource, after}`). Throws
 * NOT_THE_GATEWAY without an assertion for the very route, BAD_REQUEST for a body of another form.
 */
export function answersFor({ outbox, feed, key, clock }: PeerAnswers): Silo['answerPeer'] {
  return async (route, assertion, body) => {
    const { subject } = verifyAssertion(assertion, peerAudience(outbox.silo, route), { key, now: clock() });
    if (typeof body !== 'object' || body === null) throw malformed();
    return route === '/outbox' ? answerOutbox(outbox, body as Body) : answerFeed(feed, subject, body as Body);
  };
}
