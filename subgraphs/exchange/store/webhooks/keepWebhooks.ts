import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { DATABASE_LIFE } from '../../../../kernel/service/readOutbox';
import { DELIVERIES_KEPT_DAYS } from '../../rules/webhooks/webhookLimits';

/**
 * A webhook for which there was nothing is brought to the end of the feed: its position must not grow older than what
 * the feed keeps whole while it has missed nothing.
 */
const ADVANCE = `
  UPDATE webhook w SET seq = s.last_seq FROM feed_state s
  WHERE w.state = 'ACTIVE' AND w.holder IS NULL AND w.seq < s.last_seq AND w.life = ${DATABASE_LIFE}
    AND NOT EXISTS (SELECT FROM feed_event e WHERE e.resource = w.resource AND e.seq > w.seq)
    AND NOT EXISTS (SELECT FROM entity_move m WHERE m.seq > w.seq)`;

const FORGET = 'DELETE FROM webhook_delivery WHERE attempted_at < $1';
const END_FORMER = 'UPDATE webhook SET former_secret = NULL, former_until = NULL WHERE former_until < $1';

const DAY_MS = 86_400_000;

/** What webhooks need now and then: idle ones brought forward, old deliveries forgotten, replaced secrets destroyed. */
export async function keepWebhooks(database: SiloDatabase, now: number): Promise<void> {
  const moment = (at: number): string => new Date(at).toISOString();
  await database.transaction(async (client) => {
    await client.query(ADVANCE);
    await client.query(FORGET, [moment(now - DELIVERIES_KEPT_DAYS * DAY_MS)]);
    await client.query(END_FORMER, [moment(now)]);
  });
}
