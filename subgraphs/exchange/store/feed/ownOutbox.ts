import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { OutboxPage, OutboxPort } from '../../../../kernel/service/outboxPort';
import { outboxOf } from '../../../../kernel/service/readOutbox';
import { DOUBT_EVENTS } from '../../rules/feed/doubtEvents';

/**
 * The exchange's own outbox as the feed takes it in: doubts about facts alone. The traces of agreements, of the
 * catalogue and of doubts that are not flagged yet stay where they are.
 */
class OwnOutbox implements OutboxPort {
  readonly silo = 'exchange';
  /** How far it was looked through after a position, so that what is passed over is passed over once. */
  private looked: { readonly after: string | null; readonly to: string | null } | undefined;

  constructor(private readonly outbox: OutboxPort) {}

  async read(after: string | null, limit: number): Promise<OutboxPage> {
    for (let from = this.looked?.after === after ? this.looked.to : after; ; ) {
      const page = await this.outbox.read(from, limit);
      const events = page.events.filter(({ aggregateType }) => aggregateType === DOUBT_EVENTS);
      if (events.length > 0 || page.events.length === 0) return { ...page, events };
      from = page.position;
      this.looked = { after, to: from };
    }
  }

  prune(upTo: string): Promise<number> {
    return this.outbox.prune(upTo);
  }
}

/** The exchange's own outbox, of which the feed takes in what holders of facts are told. */
export function ownOutbox(database: SiloDatabase): OutboxPort {
  return new OwnOutbox(outboxOf('exchange', database));
}
