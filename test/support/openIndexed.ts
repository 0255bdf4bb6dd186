import { withClient } from '../../kernel/service/embedded/admin';
import { exchange } from '../../subgraphs/exchange';
import { takeIn } from '../../tools/assembly/takeIn';
import { openCityDatabases } from './openCity';
import { type OpenSilo, openSilo } from './openSilo';

/** The exchange with the index of the city of the tests, taken in from the outboxes of its silos. */
export async function openIndexed(): Promise<OpenSilo> {
  const silo = await openSilo(exchange, 'exchange_indexed', async (database) => {
    const { databases, drop } = await openCityDatabases();
    await takeIn(databases, database);
    await drop();
  });
  await withClient(silo.urls.superuserUrl, (admin) =>
    admin.query('ANALYZE exchange.entity_index, exchange.entity_name'),
  );
  return silo;
}
