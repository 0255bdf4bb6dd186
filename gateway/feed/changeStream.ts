import { setTimeout as delay } from 'node:timers/promises';
import { type IncidentLog, presentError } from '../../kernel/service/errors';
import { type ChangeLines, type ChangeSource, type FollowedChanges, readChangeLines } from './readChangeLines';

const POLL_MS = 250;
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
    if (!next && !signal.aborted) await delay(POLL_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    page = await (next ?? readChangeLines(source, { ...followed, after: page.position }));
  }
}

/**
 * The lines of a stream: one change each, oldest first, every one with its id and position. While it waits for changes
 * it sends a heartbeat with the position at once and then at least every 15 seconds, and one when it ends. A
 * refusal on the way, such as of an agreement that ended, is the last line: `{"errors": [...]}`.
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
