import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { PageQuery } from '../agreements/listAgreements';
import { type DeliveryRecord, WEBHOOK_COLUMNS, type WebhookRecord } from './webhookRecord';

/** A page of the webhooks that were not removed. */
export async function listWebhooks(statements: Statements, { sight, limit, after }: PageQuery): Promise<PageRows> {
  const from = `FROM webhook w WHERE ($1::text IS NULL OR w.department = $1) AND w.state <> 'REMOVED'`;
  const [rows, counts] = await Promise.all([
    statements.run<WebhookRecord>(
      `SELECT ${WEBHOOK_COLUMNS} ${from} AND ($2::bigint IS NULL OR w.id < $2) ORDER BY w.id DESC LIMIT $3`,
      [sight, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${from}`, [sight]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

/** A page of the attempts to deliver to a webhook. */
export async function listDeliveries(statements: Statements, webhook: string, page: PageQuery): Promise<PageRows> {
  const { limit, after } = page;
  const from = 'FROM webhook_delivery d WHERE d.webhook = $1::bigint';
  const [rows, counts] = await Promise.all([
    statements.run<DeliveryRecord>(
      `SELECT d.id, d.event_id AS "eventId", d.attempt, d.status, d.fault, d.response_code AS "responseCode",
         d.milliseconds, d.attempted_at AS "attemptedAt", d.next_attempt_at AS "nextAttemptAt"
       ${from} AND ($2::bigint IS NULL OR d.id < $2) ORDER BY d.id DESC LIMIT $3`,
      [webhook, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${from}`, [webhook]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}
