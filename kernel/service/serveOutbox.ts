import { CataloguedError } from '../values/cataloguedError';
import { outboxAudience, verifyAssertion } from './identity/assertion';
import type { OutboxPort } from './outboxPort';

const MOST_EVENTS = 10_000;

function isRead(body: object): body is { after: string | null; limit: number } {
  const { after, limit } = body as { after?: unknown; limit?: unknown };
  const sized = Number.isInteger(limit) && (limit as number) > 0 && (limit as number) <= MOST_EVENTS;
  return sized && (after === null || typeof after === 'string');
}

/**
 * Answers the exchange's request for a page of the outbox (`{after, limit}`, at most 10,000 events) or for its pruning
 * (`{prune}`). Throws NOT_THE_GATEWAY without an assertion for this outbox, BAD_REQUEST for anything else.
 */
export async function serveOutbox(
  outbox: OutboxPort,
  caller: { readonly assertion: string; readonly key: Buffer; readonly now: number },
  body: unknown,
): Promise<object> {
  verifyAssertion(caller.assertion, outboxAudience(outbox.silo), caller);
  if (typeof body === 'object' && body !== null) {
    if ('prune' in body && typeof body.prune === 'string') return { removed: await outbox.prune(body.prune) };
    if (isRead(body)) return outbox.read(body.after, body.limit);
  }
  throw new CataloguedError('BAD_REQUEST', { field: 'body' });
}
