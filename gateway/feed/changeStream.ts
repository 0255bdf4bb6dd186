import { setTimeout as delay } from 'node:timers/promises';
import { type IncidentLog, presentError } from '../../kernel/service/errors';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import {
  type ChangeLines,
  type ChangeSource,
  countPage,
  type FollowedChanges,
  presentPage,
  readChangeLines,
} from './readChangeLines';

const POLL_MS = 250;
const LONGEST_POLL_MS = 5_000;
const MINUTE_MS = 60_000;
/** A stream that waits for changes asks at most one in so many of the operations that its agreement allows. */
const RATE_SHARE = 2;
const HEARTBEAT_MS = 15_000;

/** How long a stream goes on when it has caught up, and who may end it. */
export interface StreamOptions {
  /** Milliseconds for which changes are waited for; 0 ends the stream when it has caught up. */
  readonly followMs: number;
  /** When the caller's token ends, in milliseconds since 1970; null for never. */
  readonly expiresAt: number | null;
  readonly signal: AbortSignal;
  readonly onIncident: IncidentLog;
}

const heartbeat = (position: string): string =>
  `${JSON.stringify({ heartbeat: new Date().toISOString(), position })}\n`;

/** How long a stream that has caught up waits before it asks again; the longer, the lower its agreement's rate. */
async function pollMs({ grants }: ChangeSource, { caller }: FollowedChanges): Promise<number> {
  const known = await grants.find(caller);
  const fair = known?.ratePerMinute ? (MINUTE_MS * RATE_SHARE) / known.ratePerMinute : 0;
  return Math.min(LONGEST_POLL_MS, Math.max(POLL_MS, fair));
}

function requireToken(expiresAt: number | null): void {
  if (expiresAt !== null && Date.now() >= expiresAt) throw new CataloguedError('TOKEN_INVALID', { reason: 'expired' });
}

/**
 * The pages from the first, each asked for while the one before is on its way out, and given as the caller's token and
 * agreement stand when its turn has come. Throws TOKEN_INVALID.
 */
async function* pages(
  source: ChangeSource,
  followed: FollowedChanges,
  { first, expiresAt, signal }: StreamOptions & { readonly first: ChangeLines },
): AsyncGenerator<ChangeLines> {
  let page = first;
  for (;;) {
    requireToken(expiresAt);
    page = await presentPage(source, followed, page);
    const next = page.more ? readChangeLines(source, { ...followed, after: page.position }) : undefined;
    next?.catch(() => undefined);
    yield page;
    if (!next && !signal.aborted) {
      const left = expiresAt === null ? LONGEST_POLL_MS : Math.max(0, expiresAt - Date.now());
      await delay(Math.min(left, await pollMs(source, followed)), undefined, { signal }).catch(() => undefined);
    }
    if (signal.aborted) return;
    requireToken(expiresAt);
    page = await (next ?? readChangeLines(source, { ...followed, after: page.position }));
  }
}

/**
 * The lines of a stream: one change each, oldest first, every one with its id and position. While it waits for changes
 * it sends a heartbeat with the position at once and then at least every 15 seconds, and one when it ends. A
 * refusal on the way, such as of a token or an agreement that ended or of a rate that is used up, is the last line:
 * `{"errors": [...]}`.
 * Each page with changes counts as one operation, the first one when the stream is opened.
 */
export async function* changeStream(
  source: ChangeSource,
  followed: FollowedChanges,
  options: StreamOptions & { readonly first: ChangeLines },
): AsyncGenerator<string> {
  const endsAt = performance.now() + options.followMs;
  let spokeAt = Number.NEGATIVE_INFINITY;
  let position = options.first.position;
  let isCounted = true;
  try {
    for await (const page of pages(source, followed, options)) {
      position = page.position;
      if (page.count > 0) {
        if (!isCounted) await countPage(source, followed.caller);
        await page.log();
        yield page.lines;
        spokeAt = performance.now();
      }
      isCounted = false;
      if (!page.more && performance.now() >= endsAt) break;
      if (performance.now() - spokeAt > HEARTBEAT_MS) {
        yield heartbeat(position);
        spokeAt = performance.now();
      }
    }
    yield heartbeat(position);
  } catch (error) {
    yield `${JSON.stringify({ errors: [presentError(error, options.onIncident)] })}\n`;
  }
}
