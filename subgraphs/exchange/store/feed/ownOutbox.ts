import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { OutboxPage, OutboxPort } from '../../../../kernel/service/outboxPort';
import { outboxOf } from '../../../../kernel/service/readOutbox';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';

/**
 * A page of doubts about facts. What is passed over moves the position on all the same, so that it is not read again and
 * the outbox can be pruned.
 */
async function readDoubts(outbox: OutboxPort, after: string | null, limit: number): Promise<OutboxPage> {
  let restarted = false;
  for (let from = after; ; ) {
    const page = await outbox.read(from, limit);
    restarted ||= page.restarted;
    const events = page.events.filter(({ aggregateType }) => aggregateType === DOUBT_EVENTS);
    if (events.length > 0 || page.events.length === 0) return { ...page, events, restarted };
    from = page.position;
  }
}

/**
 * The exchange's own outbox as the feed takes it in: doubts about facts alone. The traces of agreements, of the
 * catalogue and of doubts that are not flagged yet are passed over; what must stay of them stands in tables of its own.
 */
export function ownOutbox(database: SiloDatabase): OutboxPort {
  const outbox = outboxOf('exchange', database);
  return { ...outbox, read: (after, limit) => readDoubts(outbox, after, limit) };
}
