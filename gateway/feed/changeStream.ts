import { setTimeout as delay } from 'node:timers/promises';
import { type IncidentLog, presentError } from '../../kernel/service/errors';
import {
  type ChangeLines,
  type ChangeSource,
  countPage,
  type FollowedChanges,
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

/** The pages after the first, each asked for while the one before is on its way out. */
async function* pages(
  source: ChangeSource,
  followed: FollowedChanges,
  { first, signal }: { readonly first: ChangeLines; readonly signal: AbortSignal },
): AsyncGenerator<ChangeLines> {
  let page = first;
  for (;;) {
    const next = page.more ? readChangeLines(source, { ...followed, after: page.position }) : undefined;
    next?.catch(() => undefined);
    yield page;
    if (!next && !signal.aborted) {
      await delay(await pollMs(source, followed), undefined, { signal }).catch(() => undefined);
    }
    if (signal.aborted) return;
    page = await (next ?? readChangeLines(source, { ...followed, after: page.position }));
  }
}

/**
 * The lines of a stream: one change each, oldest first, every one with its id and position. While it waits for changes
 * it sends a heartbeat with the position at once and then at least every 15 seconds, and one when it ends. A
 * refusal on the way, such as of an agreement that ended or whose rate is used up, is the last line: `{"errors": [...]}`.
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
  try {
    for await (const page of pages(source, followed, options)) {
      position = page.position;
      if (page.count > 0) {
        if (page !== options.first) await countPage(source, followed.caller);
        await page.log();
        yield page.lines;
        spokeAt = performance.now();
      }
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
