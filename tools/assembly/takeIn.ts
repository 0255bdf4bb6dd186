import { setTimeout as delay } from 'node:timers/promises';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloName } from '../../kernel/values/silos';
import { openIntake } from '../../subgraphs/exchange/store/feed/intake';
import { catchUpFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';

const POLL_MS = 20;

async function countRows({ dataSource }: SiloDatabase, from: string): Promise<number> {
  const [row] = await dataSource.query(`SELECT count(*)::int AS n FROM ${from}`);
  return row.n;
}

/** Takes all that lies in the outboxes into the exchange, its index and whatever else follows the feed. */
export async function takeIn(outboxes: ReadonlyMap<SiloName, SiloDatabase>, exchange: SiloDatabase): Promise<void> {
  const sources = [...outboxes].filter(([silo]) => silo !== 'exchange');
  const ports = sources.map(([silo, database]) => outboxOf(silo, database));
  const intake = openIntake({ database: exchange, outboxes: ports, log: openLog('taking in', 'silent') });
  for (const [silo, database] of sources) {
    const told = await countRows(database, 'outbox');
    while ((await countRows(exchange, `feed_event WHERE silo = '${silo}'`)) < told) await delay(POLL_MS);
  }
  await intake.stop();
  await catchUpFollowers(exchange);
}
