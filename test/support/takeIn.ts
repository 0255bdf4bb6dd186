import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloName } from '../../kernel/values/silos';
import { stepIndex } from '../../subgraphs/exchange/store/entityIndex/followFeed';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { findSource, storePage } from '../../subgraphs/exchange/store/feed/storePage';

const EVENTS_A_PAGE = 5_000;

/** Takes all that waits in the outboxes into the exchange and its index, at once and in order of the silos. */
export async function takeIn(
  outboxes: ReadonlyMap<SiloName, SiloDatabase>,
  exchange: SiloDatabase,
  appliers = FEED_APPLIERS,
): Promise<void> {
  for (const [silo, database] of outboxes) {
    if (silo === 'exchange') continue;
    const port = outboxOf(silo, database);
    for (let waiting = true; waiting; ) {
      const after = (await exchange.transaction((client) => findSource(client, silo))) ?? null;
      const page = await port.read(after, EVENTS_A_PAGE);
      waiting = page.events.length > 0;
      if (waiting) await storePage(exchange, { silo, after, page, appliers });
    }
  }
  while ((await stepIndex(exchange)) > 0);
}
