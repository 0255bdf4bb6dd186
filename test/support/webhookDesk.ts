import { randomUUID } from 'node:crypto';
import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Grant, Outbound, SiloJobs, SiloResponse, Viewer } from '../../kernel/service/silo';
import { type CreditRecordFact, storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openExchangeStore } from '../../subgraphs/exchange/store/exchangeStore';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { preparePage } from '../../subgraphs/exchange/store/feed/preparePage';
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
  methods: ['QUERY', 'FEED', 'FILE'],
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

interface Listed<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

const WEBHOOK = 'id url state position failedAttempts notice { code mendEn }';
const REGISTER = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) {
  secret webhook { ${WEBHOOK} } } }`;
const DELIVERIES = `query ($webhook: ID!) { webhookDeliveries(webhook: $webhook, first: 100) {
  totalCount edges { node { event attempt status fault responseCode milliseconds attemptedAt nextAttemptAt } } } }`;

/** The exchange with a small credit silo before it, and the serving of its webhooks. */
export class WebhookDesk {
  /** Milliseconds since 1970 as the jobs see them; tests turn it. */
  now = Date.now();
  private round = 1;
  private readonly jobs: SiloJobs[] = [];
  private after: string | null = null;

  constructor(
    readonly source: OpenSilo,
    readonly hub: OpenSilo,
  ) {}

  /** Records a penalty of each of these entities, this test's own, and takes them into the feed. */
  async record(numbers: readonly number[], changed: Partial<CreditRecordFact> = {}): Promise<void> {
    await storeCreditRecords(
      this.source.database,
      numbers.map((n) => recordOf(n, { sourceRecordId: `record-${this.round}-${n}`, ...changed })),
    );
    await this.takeIn();
  }

  /** The key under which the feed knows the n-th record of this test. */
  keyOf(n: number): string {
    return `DEVELOPMENT_REFORM/record-${this.round}-${n}`;
  }

  /** Ends what a test began: its jobs, webhooks and changes of the agreement. */
  async clear(): Promise<void> {
    await Promise.all(this.jobs.splice(0).map((job) => job.stop()));
    this.now = Date.now();
    this.round += 1;
    const { dataSource } = this.hub.database;
    await dataSource.query(`UPDATE webhook SET state = 'REMOVED'`);
    await dataSource.query(`UPDATE agreement SET state = 'SIGNED', terms = $1`, [GRANT.terms]);
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
    return this.ask(REGISTER, { input: { resource: 'credit-record', ...input } }, viewer);
  }

  async register(url: string, viewer = OWNER): Promise<{ id: string; secret: string; position: string }> {
    type Registered = { readonly registerWebhook: { readonly secret: string; readonly webhook: SeenWebhook } };
    const input = { resource: 'credit-record', url };
    const { secret, webhook } = (await this.data<Registered>(REGISTER, { input }, viewer)).registerWebhook;
    return { id: webhook.id, secret, position: webhook.position };
  }

  private async data<T>(query: string, variables: object, viewer: Viewer): Promise<T> {
    const { data, errors } = await this.ask(query, variables, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  }

  /** Runs one of the mutations that take an id and give the webhook. */
  async change(name: 'pauseWebhook' | 'resumeWebhook', id: string, viewer = OWNER): Promise<SeenWebhook> {
    const query = `mutation ($id: ID!) { done: ${name}(id: $id) { webhook { ${WEBHOOK} } } }`;
    return (await this.data<{ done: { webhook: SeenWebhook } }>(query, { id }, viewer)).done.webhook;
  }

  /** Makes a new secret. */
  async rotate(id: string): Promise<string> {
    const query = 'mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret } }';
    const { rotateWebhookSecret } = await this.data<{ rotateWebhookSecret: { secret: string } }>(query, { id }, OWNER);
    return rotateWebhookSecret.secret;
  }

  async replay(id: string, after: string | null): Promise<SiloResponse> {
    const query = `mutation ($input: ReplayWebhookInput!) { replayWebhook(input: $input) { webhook { ${WEBHOOK} } } }`;
    return this.ask(query, { input: { id, after } });
  }

  /** The webhooks that somebody sees, newest first. */
  async seen(viewer = OWNER): Promise<SeenWebhook[]> {
    const query = `{ webhooks(first: 100) { edges { node { ${WEBHOOK} } } } }`;
    const { webhooks } = await this.data<{ webhooks: Listed<SeenWebhook> }>(query, {}, viewer);
    return webhooks.edges.map(({ node }) => node);
  }

  /** The log of a webhook, oldest attempt first. */
  async deliveries(webhook: string, viewer = OWNER): Promise<SeenDelivery[]> {
    type Log = { readonly webhookDeliveries: Listed<SeenDelivery> };
    const { webhookDeliveries } = await this.data<Log>(DELIVERIES, { webhook }, viewer);
    return webhookDeliveries.edges.map(({ node }) => node).reverse();
  }

  /** Takes into the feed that a field of the n-th record of this test is doubted. */
  async doubt(n: number, field: string): Promise<void> {
    const [number, position] = [`DD-2026-${this.round}`, `doubts:${this.round}`];
    const told = { number, resource: 'credit-record', about: 'credit-record', record_key: this.keyOf(n), field };
    const event = {
      id: randomUUID(),
      aggregateType: 'data-doubt',
      subject: entryOf(n).uscc,
      type: 'cn.sh.hub.data-doubt.flagged',
      time: new Date(this.now).toISOString(),
      data: JSON.stringify({ ...told, kind: 'FLAGGED', state: 'FLAGGED' }),
    };
    const page = preparePage('exchange', { events: [event], position, restarted: false });
    await storePage(this.hub.database, { silo: 'exchange', after: null, page, appliers: FEED_APPLIERS });
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

  /** Takes in all that was told; what another suite's open transaction holds up for a moment is waited for. */
  private async takeIn(): Promise<void> {
    const told = await this.source.count('outbox');
    while ((await this.hub.count(`feed_event WHERE silo = 'credit'`)) < told) {
      const { after } = this;
      const page = await outboxOf('credit', this.source.database).read(after, 10_000);
      await storePage(this.hub.database, {
        silo: 'credit',
        after,
        page: preparePage('credit', page),
        appliers: FEED_APPLIERS,
      });
      this.after = page.position;
    }
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
