import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { findDatabaseFault } from '../../../../kernel/service/errors';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { keepWebhooks } from './keepWebhooks';
import { type ClaimedWebhook, openWebhookClaims, type WebhookClaims } from './webhookClaims';
import { runTurn, type TurnDesk } from './webhookTurn';

const POLL_MS = 150;
const LONGEST_WAIT_MS = 5_000;
const PUT_OFF_MS = 5_000;
const KEEP_EVERY_MS = 3_600_000;

/** Places for turns: receivers that take long, or are new, have few of their own, so that they hold up nobody else. */
const LANES = [
  { slow: false, places: 12 },
  { slow: true, places: 4 },
] as const;

/** What the job needs of the store. */
export type WebhookSources = Pick<TurnDesk, 'webhooks' | 'feed' | 'accessLog' | 'agreements'>;

/** What the job needs of the world. */
export type WebhookJobOptions = Pick<JobEnvironment, 'database' | 'clock' | 'onIncident' | 'log'>;

/** Serves webhooks, each in the order of the feed and all side by side, until it is told to stop. */
class WebhookJob {
  private readonly claims: WebhookClaims;
  private readonly desk: TurnDesk;
  private readonly turns = new Map<string, { readonly slow: boolean; readonly done: Promise<void> }>();
  private failures = 0;
  private keptAt = Number.NEGATIVE_INFINITY;

  constructor(
    sources: WebhookSources,
    private readonly options: WebhookJobOptions,
    private readonly signal: AbortSignal,
  ) {
    const { database, clock } = options;
    this.claims = openWebhookClaims(database, randomUUID(), clock);
    this.desk = { ...sources, claims: this.claims, clock, signal };
  }

  async run(): Promise<void> {
    while (!this.signal.aborted) {
      await delay(await this.step(), undefined, { signal: this.signal }).catch(() => undefined);
    }
    await Promise.all([...this.turns.values()].map(({ done }) => done));
  }

  /** Begins the turns for which there is a place; resolves to the milliseconds until the next look. */
  private async step(): Promise<number> {
    try {
      await this.keepWhenDue();
      for (const { slow, places } of LANES) await this.fill(slow, places);
      this.failures = 0;
      return POLL_MS;
    } catch (error) {
      this.failures += 1;
      const level = this.failures === 1 ? 'warn' : 'debug';
      this.options.log[level]({ err: error }, 'webhooks could not be looked at');
      return Math.min(POLL_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    }
  }

  private async fill(slow: boolean, places: number): Promise<void> {
    const taken = [...this.turns.values()].filter((turn) => turn.slow === slow).length;
    if (taken >= places || this.signal.aborted) return;
    const busy = [...this.turns.keys()];
    for (const webhook of await this.claims.take({ slow, limit: places - taken, busy })) {
      const done = this.serve(webhook).finally(() => this.turns.delete(webhook.id));
      this.turns.set(webhook.id, { slow, done });
    }
  }

  /** Never rejects: what fails through no fault of the receiver is tried again a little later. */
  private async serve(webhook: ClaimedWebhook): Promise<void> {
    try {
      await runTurn(webhook, this.desk).catch((error: unknown) => this.putOff(webhook, error));
      await this.claims.release(webhook);
    } catch (error) {
      this.options.log.debug({ webhook: webhook.key, err: error }, 'webhook could not be let go of');
    }
  }

  private async putOff(webhook: ClaimedWebhook, error: unknown): Promise<void> {
    if (this.signal.aborted) return;
    const isForeseen = error instanceof CataloguedError || findDatabaseFault(error) !== undefined;
    if (isForeseen) this.options.log.warn({ webhook: webhook.key, err: error }, 'webhook was put off');
    else this.options.onIncident(randomUUID(), error);
    await this.claims.putOff(webhook, PUT_OFF_MS);
  }

  private async keepWhenDue(): Promise<void> {
    if (performance.now() - this.keptAt < KEEP_EVERY_MS) return;
    await keepWebhooks(this.options.database, this.options.clock());
    this.keptAt = performance.now();
  }
}

/** Starts the serving of webhooks. */
export function openWebhookJob(sources: WebhookSources, options: WebhookJobOptions): SiloJobs {
  const stopping = new AbortController();
  const running = new WebhookJob(sources, options, stopping.signal).run();
  return {
    async stop() {
      stopping.abort();
      await running;
      sources.webhooks.receivers.close();
    },
  };
}
