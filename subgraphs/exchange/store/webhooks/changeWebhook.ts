import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Code } from '../../../../kernel/values/codes';
import { readPosition } from '../../rules/feed/feedPosition';
import { FORMER_SECRET_HOURS } from '../../rules/webhooks/webhookLimits';
import { readStanding } from '../feed/readFeed';
import { appendWebhookEvent, type WebhookEvent } from './appendWebhookEvent';
import type { SecretBox } from './secretBox';
import { isWebhookKey, WEBHOOK_COLUMNS, type WebhookRecord } from './webhookRecord';

/** A webhook after a change; its secret where it was made by the change. */
export interface ChangedWebhook {
  readonly webhook: WebhookRecord;
  readonly secret: Buffer | null;
}

interface Changing {
  readonly key: string;
  readonly department: string | null;
  /** Who changes it. */
  readonly by: string;
}

/** What a department does to a webhook of its own; a replay goes on after a position, from the start with null. */
export type WebhookChange = Changing &
  (
    | { readonly act: 'pause' | 'resume' | 'rotate' | 'remove' }
    | { readonly act: 'replay'; readonly after: string | null }
  );

interface Setting {
  readonly kind: WebhookEvent['kind'];
  readonly set: string;
  readonly values: readonly unknown[];
  readonly secret?: Buffer;
}

const BY_HOLDER: Code = 'WEBHOOK_PAUSED_BY_HOLDER';
const FRESH = 'attempts = 0, pending_event = NULL, next_attempt_at = NULL';
/** A replay of a paused webhook begins when it is resumed. */
const PLAIN = {
  pause: {
    kind: 'paused',
    set: `state = 'PAUSED', pause_code = coalesce(pause_code, '${BY_HOLDER}'), paused_at = coalesce(paused_at, now())`,
    values: [],
  },
  resume: { kind: 'resumed', set: `state = 'ACTIVE', pause_code = NULL, paused_at = NULL, ${FRESH}`, values: [] },
  remove: {
    kind: 'removed',
    set: `state = 'REMOVED', secret = NULL, former_secret = NULL, former_until = NULL, ${FRESH}`,
    values: [],
  },
} as const satisfies Record<string, Setting>;

function rotation(secrets: SecretBox, key: string): Setting {
  const secret = secrets.make();
  const set = `former_secret = secret, former_until = now() + make_interval(hours => ${FORMER_SECRET_HOURS}), secret = $2`;
  return { kind: 'rotated', set, values: [secrets.seal(secret, key)], secret };
}

async function replay(database: SiloDatabase, after: string | null): Promise<Setting> {
  const standing = await readStanding(database);
  const seq = readPosition(after, standing);
  return { kind: 'replayed', set: `life = $2, seq = $3::bigint, ${FRESH}`, values: [standing.life, seq] };
}

async function requireOwn(client: PoolClient, { key, department }: Changing): Promise<void> {
  if (isWebhookKey(key)) {
    const { rows } = await client.query<{ department: string }>(
      `SELECT department FROM webhook WHERE key = $1 AND state <> 'REMOVED' FOR UPDATE`,
      [key],
    );
    if (rows[0] && rows[0].department === department) return;
  }
  throw new CataloguedError('UNKNOWN_WEBHOOK', { field: 'id', received: key });
}

/** Changes a webhook; what is under way to its receiver moves its position no more. */
export async function changeWebhook(
  database: SiloDatabase,
  secrets: SecretBox,
  change: WebhookChange,
): Promise<ChangedWebhook> {
  const { key, act, by } = change;
  const settingOf = async (): Promise<Setting> => {
    if (act === 'replay') return replay(database, change.after);
    return act === 'rotate' ? rotation(secrets, key) : PLAIN[act];
  };
  return database.transaction(async (client) => {
    await requireOwn(client, change);
    const { kind, set, values, secret = null } = await settingOf();
    const { rows } = await client.query<WebhookRecord>(
      `UPDATE webhook w SET ${set}, revision = revision + 1 WHERE key = $1 RETURNING ${WEBHOOK_COLUMNS}`,
      [key, ...values],
    );
    const webhook = rows[0] as WebhookRecord;
    await appendWebhookEvent(client, webhook, { kind, by });
    return { webhook, secret };
  });
}
