import { setTimeout as delay } from 'node:timers/promises';
import type { OutboxPort } from '../../../../kernel/service/outboxPort';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { FEED_APPLIERS } from './appliers';
import type { PageApplier } from './feedApplier';
import type { FeedPulse } from './feedPulse';
import { Hearing } from './hearings';
import { type PreparedPage, preparePage } from './preparePage';
import { findSource, storePage } from './storePage';

const EVENTS_A_PAGE = 5_000;
const POLL_MS = 150;
const LONGEST_WAIT_MS = 5_000;
const PRUNE_EVERY_MS = 3_600_000;
const TELL_EVERY_EVENTS = 100_000;

/** What the taking in of outboxes needs. */
export type IntakeOptions = Pick<JobEnvironment, 'database' | 'outboxes' | 'log'> & {
  /** Who is told of events in this process. */
  readonly pulse?: FeedPulse;
  /** What is brought up to date with each page; everything that is unless stated. */
  readonly appliers?: readonly PageApplier[];
};

/** Follows one outbox until it is told to stop. */
class OutboxFollower {
  private position: string | null | undefined;
  private ahead: { readonly after: string | null; readonly page: Promise<PreparedPage> } | undefined;
  private failures = 0;
  /** Whether the page before was wholly new, in an outbox that is read on: then the next one is, too. */
  private isNew = false;
  private taken = 0;
  private prunedAt = performance.now();
  private readonly hearing: Hearing;

  constructor(
    private readonly port: OutboxPort,
    private readonly options: IntakeOptions,
    private readonly signal: AbortSignal,
  ) {
    this.hearing = new Hearing(options.database, port.silo);
  }

  /** Resolves when it was told to stop; a silo or database that is away is asked again, at longer and longer times. */
  async run(): Promise<void> {
    while (!this.signal.aborted) {
      await delay(await this.step(), undefined, { signal: this.signal }).catch(() => undefined);
    }
    this.options.pulse?.load(this.port.silo, false);
  }

  /** Takes in one page, or passes it over; resolves to the milliseconds until the next. */
  private async step(): Promise<number> {
    try {
      const taken = await this.takePage();
      this.failures = 0;
      if (taken > 0) return 0;
      await this.pruneWhenDue();
      return POLL_MS;
    } catch (error) {
      this.failures += 1;
      this.position = undefined;
      this.isNew = false;
      this.options.pulse?.load(this.port.silo, false);
      const level = this.failures === 1 ? 'warn' : 'debug';
      this.options.log[level]({ silo: this.port.silo, err: error }, 'outbox could not be taken in');
      return Math.min(POLL_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    }
  }

  private async takePage(): Promise<number> {
    const { database, log, pulse } = this.options;
    const { silo } = this.port;
    this.position ??= (await database.transaction((client) => findSource(client, silo))) ?? null;
    const after = this.position;
    const page = await this.read(after);
    if (page.restarted) log.warn({ silo }, 'outbox begins anew: its database was restored or failed over');
    const isFull = page.events.length === EVENTS_A_PAGE;
    pulse?.load(silo, isFull);
    const isEmpty = page.events.length === 0 && (page.position === null || page.position === after);
    if (!isEmpty && !(await this.store(after, page))) return page.events.length;
    if (!isFull) await this.hearing.heard();
    return page.events.length;
  }

  /** Resolves to whether the page is in the feed by this process's doing, so that what comes after it can be read. */
  private async store(after: string | null, page: PreparedPage): Promise<boolean> {
    const { database, pulse, appliers = FEED_APPLIERS } = this.options;
    const { silo } = this.port;
    if (page.events.length === EVENTS_A_PAGE) this.readAhead(page.position);
    const isNew = this.isNew && !page.restarted;
    const stored = await storePage(database, { silo, after, page, appliers, isNew });
    this.isNew = stored === page.events.length;
    if (stored) pulse?.stored();
    this.position = stored === undefined ? undefined : page.position;
    this.tell(page.events.length);
    return stored !== undefined;
  }

  /** The page that was asked for ahead, if it is the one wanted. */
  private read(after: string | null): Promise<PreparedPage> {
    const ahead = this.ahead;
    this.ahead = undefined;
    return ahead?.after === after ? ahead.page : this.prepare(after);
  }

  private async prepare(after: string | null): Promise<PreparedPage> {
    return preparePage(this.port.silo, await this.port.read(after, EVENTS_A_PAGE));
  }

  /** Asks for the next page, and has it ready, while this one is being stored. */
  private readAhead(after: string | null): void {
    const page = this.prepare(after);
    page.catch(() => undefined);
    this.ahead = { after, page };
  }

  private tell(events: number): void {
    const before = Math.floor(this.taken / TELL_EVERY_EVENTS);
    this.taken += events;
    if (Math.floor(this.taken / TELL_EVERY_EVENTS) === before) return;
    this.options.log.info({ silo: this.port.silo, events: this.taken }, 'events taken in since the start');
  }

  private async pruneWhenDue(): Promise<void> {
    if (!this.position || performance.now() - this.prunedAt < PRUNE_EVERY_MS) return;
    this.prunedAt = performance.now();
    await this.port.prune(this.position);
  }
}

/** Takes the outboxes of all silos into the feed, each at its own pace, until it is stopped. */
export function openIntake(options: IntakeOptions): SiloJobs {
  const stopping = new AbortController();
  const running = options.outboxes.map((port) => new OutboxFollower(port, options, stopping.signal).run());
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
