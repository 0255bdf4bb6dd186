import { randomUUID } from 'node:crypto';
import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Outbound, Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { receiverUrl } from '../../rules/webhooks/receiverUrl';
import { WEBHOOKS_A_DEPARTMENT } from '../../rules/webhooks/webhookLimits';
import type { PageQuery } from '../agreements/listAgreements';
import { readStanding } from '../feed/readFeed';
import { appendWebhookEvent } from './appendWebhookEvent';
import { type ChangedWebhook, changeWebhook, type WebhookChange } from './changeWebhook';
import { listDeliveries, listWebhooks } from './listWebhooks';
import { openReceivers, type Receivers } from './receivers';
import { openSecretBox, type SecretBox } from './secretBox';
import { isWebhookKey, WEBHOOK_COLUMNS, type WebhookRecord } from './webhookRecord';

/** What is registered, by whom. */
export interface Registration {
  readonly viewer: Viewer & { readonly department: string };
  readonly resource: string;
  readonly url: string;
  readonly districts: readonly string[] | null;
}

/** Webhooks: registering, changing, looking. */
export interface WebhookStore {
  readonly receivers: Receivers;
  readonly secrets: SecretBox;
  /**
   * Registers a webhook that begins with what is recorded from now on; its secret is told here and nowhere else.
   * Throws WEBHOOK_URL_UNFIT, WEBHOOK_HOST_NOT_PUBLIC, WEBHOOKS_AT_MOST.
   */
  register(registration: Registration): Promise<ChangedWebhook>;
  /** Throws UNKNOWN_WEBHOOK, and for a replay INVALID_POSITION, POSITION_EXPIRED. */
  change(change: WebhookChange): Promise<ChangedWebhook>;
  /** A webhook of any department, removed ones too. */
  find(key: string): Promise<WebhookRecord | undefined>;
  list(page: PageQuery): Promise<PageRows>;
  listDeliveries(webhook: string, page: PageQuery): Promise<PageRows>;
}

const REGISTER = `
  INSERT INTO webhook AS w (key, resource, url, districts, subject, kind, department, district, agreement, state, life,
    seq, secret, registered_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ACTIVE', $10, $11, $12, now()) RETURNING ${WEBHOOK_COLUMNS}`;

async function register(database: SiloDatabase, secrets: SecretBox, asked: Registration): Promise<ChangedWebhook> {
  const { viewer, resource, url, districts } = asked;
  const { subject, kind, department, district, grant } = viewer;
  const { life, lastSeq } = await readStanding(database);
  const key = randomUUID();
  const secret = secrets.make();
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('webhook ' || $1, 0))`, [department]);
    const { rows: own } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM webhook WHERE department = $1 AND state <> 'REMOVED'`,
      [department],
    );
    if ((own[0]?.n ?? 0) >= WEBHOOKS_A_DEPARTMENT) {
      throw new CataloguedError('WEBHOOKS_AT_MOST', { received: department, limit: WEBHOOKS_A_DEPARTMENT });
    }
    const holder = [subject, kind, department, district, grant?.agreement ?? null];
    const place = [life, lastSeq, secrets.seal(secret, key)];
    const { rows } = await client.query<WebhookRecord>(REGISTER, [key, resource, url, districts, ...holder, ...place]);
    const webhook = rows[0] as WebhookRecord;
    await appendWebhookEvent(client, webhook, { kind: 'registered', by: subject });
    return { webhook, secret };
  });
}

/** Opens the webhooks over the exchange's database; `hubKey` is the hub's own key, the same in every process. */
export function openWebhookStore(database: SiloDatabase, hubKey: Buffer, outbound: Outbound): WebhookStore {
  const { statements } = database;
  const receivers = openReceivers(outbound);
  const secrets = openSecretBox(hubKey);
  return {
    receivers,
    secrets,
    async register(asked) {
      const url = receiverUrl(asked.url, receivers);
      await receivers.requireReachable(url);
      return register(database, secrets, { ...asked, url: url.href });
    },
    change: (change) => changeWebhook(database, secrets, change),
    async find(key) {
      if (!isWebhookKey(key)) return undefined;
      const text = `SELECT ${WEBHOOK_COLUMNS} FROM webhook w WHERE w.key = $1`;
      return (await statements.run<WebhookRecord>(text, [key]))[0];
    },
    list: (page) => listWebhooks(statements, page),
    listDeliveries: (webhook, page) => listDeliveries(statements, webhook, page),
  };
}
