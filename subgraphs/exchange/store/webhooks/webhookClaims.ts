import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import type { Code } from '../../../../kernel/values/codes';
import type { WebhookFault, WebhookVerdict } from '../../rules/webhooks/judgeAnswer';
import { appendWebhookEvent } from './appendWebhookEvent';
import { WEBHOOK_COLUMNS, type WebhookRecord } from './webhookRecord';

/** A webhook that this process serves. */
export interface ClaimedWebhook extends WebhookRecord {
  readonly revision: number;
  readonly pendingEvent: string | null;
  readonly secret: Buffer | null;
  readonly formerSecret: Buffer | null;
}

/** Which webhooks are taken up. */
export interface Wanted {
  /** Those whose receivers took long the last time or were never asked, or the others. */
  readonly slow: boolean;
  readonly limit: number;
  /** Ids of those that this process serves already. */
  readonly busy: readonly string[];
}

/** One attempt and what follows from it. */
export interface Attempt {
  readonly eventId: string;
  readonly attempt: number;
  readonly operationId: string;
  readonly verdict: WebhookVerdict;
  readonly fault: WebhookFault | undefined;
  readonly responseCode: number | null;
  readonly milliseconds: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Number up to which everything is delivered when this was. */
  readonly seq: string;
}

/** The webhooks that one process serves; every change holds only while it serves them and nobody changed them. */
export interface WebhookClaims {
  /** Takes up webhooks that are due and for which something new may be in the feed. */
  take(wanted: Wanted): Promise<ClaimedWebhook[]>;
  /** Writes an attempt to the log and what follows from it, in one transaction; false when the webhook was changed. */
  record(webhook: ClaimedWebhook, attempt: Attempt): Promise<boolean>;
  /** Passes over numbers that hold nothing for the webhook. */
  advance(webhook: ClaimedWebhook, seq: string): Promise<void>;
  pause(webhook: ClaimedWebhook, code: Code): Promise<void>;
  /** Leaves it alone for a while through no fault of its receiver. */
  putOff(webhook: ClaimedWebhook, delayMs: number): Promise<void>;
  /** Lets go of it. */
  release(webhook: ClaimedWebhook): Promise<void>;
}

const HUB = 'hub';
/** Longer than any turn. */
const HELD_MS = 30_000;
const SLOW_FROM_MS = 1_000;

/** Something of its resource, or an entity that moved, lies after its place; or the feed was restored. */
const HAS_NEWS = `(w.life <> ${DATABASE_LIFE}
  OR EXISTS (SELECT FROM feed_event e WHERE e.resource = w.resource AND e.seq > w.seq)
  OR EXISTS (SELECT FROM entity_move m WHERE m.seq > w.seq))`;

const TAKE = `
  UPDATE webhook w SET holder = $1, held_until = $3 WHERE w.id IN (
    SELECT w.id FROM webhook w
    WHERE w.state = 'ACTIVE' AND w.slow = $4 AND w.id <> ALL ($6::bigint[])
      AND (w.next_attempt_at IS NULL OR w.next_attempt_at <= $2) AND (w.holder IS NULL OR w.held_until < $2)
      AND ${HAS_NEWS}
    ORDER BY w.served_at NULLS FIRST, w.id LIMIT $5 FOR UPDATE SKIP LOCKED)
  RETURNING ${WEBHOOK_COLUMNS}, w.revision, w.pending_event AS "pendingEvent", w.secret,
    CASE WHEN w.former_until > $2 THEN w.former_secret END AS "formerSecret"`;

const LOG = `
  INSERT INTO webhook_delivery (webhook, event_id, attempt, operation_id, status, fault, response_code, milliseconds,
    attempted_at, next_attempt_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const MINE = `w.id = $1 AND w.holder = $2 AND w.revision = $3 AND w.state = 'ACTIVE'`;
const PAUSE = `state = 'PAUSED', pause_code = $4, paused_at = $5, next_attempt_at = NULL`;

const moment = (at: number): string => new Date(at).toISOString();

/** What an attempt changes of its webhook, with values from parameter 4 on. */
function changeOf({ verdict, attempt, eventId, at, seq, milliseconds }: Attempt): [set: string, values: unknown[]] {
  const slow = milliseconds >= SLOW_FROM_MS;
  if (verdict.status === 'DELIVERED') {
    const set = 'seq = $4, attempts = 0, pending_event = NULL, next_attempt_at = NULL, delivered_at = $5, slow = $6';
    return [set, [seq, moment(at), slow]];
  }
  const failed = 'attempts = $6, pending_event = $7, slow = $8';
  if (verdict.status === 'GIVEN_UP') return [`${PAUSE}, ${failed}`, [verdict.code, moment(at), attempt, eventId, slow]];
  const next = moment(at + verdict.delayMs);
  return [`next_attempt_at = $4, served_at = $5, ${failed}`, [next, moment(at), attempt, eventId, slow]];
}

class Claims implements WebhookClaims {
  constructor(
    private readonly database: SiloDatabase,
    private readonly holder: string,
    private readonly clock: () => number,
  ) {}

  async take({ slow, limit, busy }: Wanted): Promise<ClaimedWebhook[]> {
    const now = this.clock();
    const values = [this.holder, moment(now), moment(now + HELD_MS), slow, limit, busy];
    const { rows } = await this.database.transaction((client) => client.query<ClaimedWebhook>(TAKE, values));
    return rows;
  }

  record(webhook: ClaimedWebhook, attempt: Attempt): Promise<boolean> {
    const { verdict, at, fault = null } = attempt;
    const next = verdict.status === 'RETRYING' ? moment(at + verdict.delayMs) : null;
    return this.database.transaction(async (client) => {
      await client.query(LOG, [
        webhook.id,
        attempt.eventId,
        attempt.attempt,
        attempt.operationId,
        verdict.status,
        fault,
        attempt.responseCode,
        attempt.milliseconds,
        moment(at),
        next,
      ]);
      return this.set(client, webhook, changeOf(attempt));
    });
  }

  async advance(webhook: ClaimedWebhook, seq: string): Promise<void> {
    await this.database.transaction((client) => this.set(client, webhook, ['seq = greatest(seq, $4::bigint)', [seq]]));
  }

  async pause(webhook: ClaimedWebhook, code: Code): Promise<void> {
    const change: [string, unknown[]] = [PAUSE, [code, moment(this.clock())]];
    await this.database.transaction((client) => this.set(client, webhook, change));
  }

  async putOff(webhook: ClaimedWebhook, delayMs: number): Promise<void> {
    const change: [string, unknown[]] = ['next_attempt_at = $4', [moment(this.clock() + delayMs)]];
    await this.database.transaction((client) => this.set(client, webhook, change));
  }

  async release({ id }: ClaimedWebhook): Promise<void> {
    const text = 'UPDATE webhook SET holder = NULL, held_until = NULL, served_at = $3 WHERE id = $1 AND holder = $2';
    await this.database.transaction((client) => client.query(text, [id, this.holder, moment(this.clock())]));
  }

  /** Changes a webhook that is still served and unchanged; tells of it where that paused it. */
  private async set(client: PoolClient, webhook: ClaimedWebhook, [set, values]: [string, unknown[]]): Promise<boolean> {
    const { rows } = await client.query<WebhookRecord>(
      `UPDATE webhook w SET ${set} WHERE ${MINE} RETURNING ${WEBHOOK_COLUMNS}`,
      [webhook.id, this.holder, webhook.revision, ...values],
    );
    const [changed] = rows;
    if (changed?.state === 'PAUSED') await appendWebhookEvent(client, changed, { kind: 'paused', by: HUB });
    return changed !== undefined;
  }
}

/** Opens the claims of the process that calls itself `holder`. */
export function openWebhookClaims(database: SiloDatabase, holder: string, clock: () => number): WebhookClaims {
  return new Claims(database, holder, clock);
}
