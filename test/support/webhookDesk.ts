import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Grant, Outbound, SiloJobs, SiloResponse, Viewer } from '../../kernel/service/silo';
import { type CreditRecordFact, storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openExchangeStore } from '../../subgraphs/exchange/store/exchangeStore';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { storePage } from '../../subgraphs/exchange/store/feed/storePage';
import { openWebhookJob } from '../../subgraphs/exchange/store/webhooks/webhookJob';
import { entryOf, recordOf } from './feedFacts';
import { openCredit } from './openCredit';
import { OFFICIAL, type OpenSilo, openSilo } from './openSilo';
import { plantAgreement } from './sharing/plantAgreement';

const KEY = Buffer.alloc(32, 7);
const LOOPBACK: Outbound = { plainHttp: true, allowedAddresses: ['127.0.0.1'] };

/** The department that answers for credit records. */
export const OWNER: Viewer = { ...OFFICIAL, department: 'DEVELOPMENT_REFORM', grant: null };
const GRANT: Grant = {
  agreement: 'AG-7',
  purpose: 'permit-renewal',
  state: 'ACTIVE',
  terms: ['CreditRecord.severity'],
  districts: null,
  industries: null,
  usccs: null,
};
/** An application of the housing commission under the agreement AG-7, which the desk holds. */
export const HOUSING: Viewer = {
  ...OFFICIAL,
  subject: 'integrator-housing',
  kind: 'application',
  department: 'HOUSING',
  grant: GRANT,
};

/** A webhook as the tests look at it. */
export interface SeenWebhook {
  readonly id: string;
  readonly url: string;
  readonly state: string;
  readonly position: string;
  readonly failedAttempts: number;
  readonly notice: { readonly code: string } | null;
}

/** One attempt of the log. */
export interface SeenDelivery {
  readonly event: string;
  readonly attempt: number;
  readonly status: string;
  readonly fault: string | null;
  readonly responseCode: number | null;
  readonly nextAttemptAt: string | null;
}

const WEBHOOK = 'id url state position failedAttempts notice { code mendEn }';
const DELIVERIES = `query ($webhook: ID!) { webhookDeliveries(webhook: $webhook, first: 100) {
  totalCount edges { node { event attempt status fault responseCode milliseconds attemptedAt nextAttemptAt } } } }`;

/** The exchange with a small credit silo before it, and the serving of its webhooks. */
export class WebhookDesk {
  /** Milliseconds since 1970 as the jobs see them; tests turn it. */
  now = Date.now();
  private readonly jobs: SiloJobs[] = [];
  private after: string | null = null;

  constructor(
    readonly source: OpenSilo,
    readonly hub: OpenSilo,
  ) {}

  /** Records penalties of the entities with these numbers and takes them into the feed. */
  async record(numbers: readonly number[], changed: Partial<CreditRecordFact> = {}): Promise<void> {
    await storeCreditRecords(
      this.source.database,
      numbers.map((n) => recordOf(n, changed)),
    );
    await this.takeIn();
  }

  /** Starts the serving of webhooks as a process of its own would. */
  startJob(): SiloJobs {
    const { database, incidents } = this.hub;
    const store = openExchangeStore(database, { cursor: KEY, assertion: KEY }, LOOPBACK);
    const onIncident = (_: string, error: unknown) => incidents.push(error);
    const job = openWebhookJob(store, {
      database,
      clock: () => this.now,
      onIncident,
      log: openLog('webhooks', 'silent'),
    });
    this.jobs.push(job);
    return job;
  }

  ask(query: string, variables: object, viewer = OWNER): Promise<SiloResponse> {
    return this.hub.ask(query, { ...variables }, viewer);
  }

  tryRegister(input: object, viewer = OWNER): Promise<SiloResponse> {
    const query = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
      secret webhook { ${WEBHOOK} } } }`;
    return this.ask(query, { input: { resource: 'credit-record', ...input } }, viewer);
  }

  async register(url: string, viewer = OWNER): Promise<{ id: string; secret: string; position: string }> {
    const { data, errors } = await this.tryRegister({ url }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    const { secret, webhook } = data?.registerWebhook as { secret: string; webhook: SeenWebhook };
    return { id: webhook.id, secret, position: webhook.position };
  }

  /** Runs one of the mutations that take an id and give the webhook. */
  async change(name: 'pauseWebhook' | 'resumeWebhook', id: string, viewer = OWNER): Promise<SeenWebhook> {
    const query = `mutation ($id: ID!) { done: ${name}(id: $id) { webhook { ${WEBHOOK} } } }`;
    const { data } = await this.ask(query, { id }, viewer);
    return (data?.done as { webhook: SeenWebhook }).webhook;
  }

  async replay(id: string, after: string | null): Promise<SiloResponse> {
    const query = `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { webhook { ${WEBHOOK} } } }`;
    return this.ask(query, { input: { id, after } });
  }

  /** The webhooks that somebody sees, newest first. */
  async seen(viewer = OWNER): Promise<SeenWebhook[]> {
    const { data } = await this.ask(`{ webhooks(first: 100) { edges { node { ${WEBHOOK} } } } }`, {}, viewer);
    return (data?.webhooks as { edges: { node: SeenWebhook }[] }).edges.map(({ node }) => node);
  }

  /** The log of a webhook, oldest attempt first. */
  async deliveries(webhook: string, viewer = OWNER): Promise<SeenDelivery[]> {
    const { data } = await this.ask(DELIVERIES, { webhook }, viewer);
    const { edges } = data?.webhookDeliveries as { edges: { node: SeenDelivery }[] };
    return edges.map(({ node }) => node).reverse();
  }

  /** Waits until a webhook is as wanted. */
  async until(id: string, isWanted: (webhook: SeenWebhook) => boolean, viewer = OWNER): Promise<SeenWebhook> {
    for (;;) {
      const found = (await this.seen(viewer)).find((webhook) => webhook.id === id);
      if (found && isWanted(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.jobs.map((job) => job.stop()));
    await this.source.close();
    await this.hub.close();
  }

  private async takeIn(): Promise<void> {
    const page = await outboxOf('credit', this.source.database).read(this.after, 10_000);
    const { after } = this;
    await storePage(this.hub.database, { silo: 'credit', after, page, appliers: FEED_APPLIERS });
    this.after = page.position;
  }
}

/** Opens the desk with the register entries of entities 1 to 9 and the agreement of the housing commission. */
export async function openWebhookDesk(outbound = LOOPBACK): Promise<WebhookDesk> {
  const reaching: typeof exchange = {
    ...exchange,
    openStore: (database, keys) => openExchangeStore(database, keys, outbound),
  };
  const [source, hub] = [await openCredit(), await openSilo(reaching)];
  await storeMarketEntities(
    source.database,
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => entryOf(n)),
  );
  const { agreement, purpose, terms } = GRANT;
  await plantAgreement(hub.database, { number: agreement, consumer: 'HOUSING', purpose, terms });
  const desk = new WebhookDesk(source, hub);
  await desk.record([]);
  return desk;
}
