import { setTimeout as delay } from 'node:timers/promises';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloName } from '../../kernel/values/silos';
import { stepIndex } from '../../subgraphs/exchange/store/entityIndex/followFeed';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { catchUpFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';
import { findSource, storePage } from '../../subgraphs/exchange/store/feed/storePage';

const EVENTS_A_PAGE = 5_000;
const PAUSE_MS = 20;

const LAST = `SELECT transaction_id || ':' || position AS at FROM outbox ORDER BY transaction_id DESC, position DESC LIMIT 1`;

/** The place of the last event of an outbox; transactions elsewhere on the server can hold it back for a while. */
async function lastOf(database: SiloDatabase): Promise<string | undefined> {
  const [row] = await database.dataSource.query(LAST);
  return row?.at;
}

/** Takes all that waits in the outboxes into the exchange and whatever follows its feed, at once and in order of the silos. */
export async function takeIn(
  outboxes: ReadonlyMap<SiloName, SiloDatabase>,
  exchange: SiloDatabase,
  appliers = FEED_APPLIERS,
): Promise<void> {
  for (const [silo, database] of outboxes) {
    if (silo === 'exchange') continue;
    const port = outboxOf(silo, database);
    const last = await lastOf(database);
    for (;;) {
      const after = (await exchange.transaction((client) => findSource(client, silo))) ?? null;
      if (last === undefined || after?.endsWith(`:${last}`)) break;
      const page = await port.read(after, EVENTS_A_PAGE);
      if (page.events.length > 0) await storePage(exchange, { silo, after, page, appliers });
      else await delay(PAUSE_MS);
    }
  }
  await catchUpFollowers(exchange);
  while ((await stepIndex(exchange)) > 0);
}
