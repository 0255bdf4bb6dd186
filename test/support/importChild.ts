import { openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import { credit } from '../../subgraphs/credit';
import { importMarketEntities } from '../../tools/import/marketEntities';

/** Imports a file in a process of its own, one line on standard output after each batch, so that a test can kill it. */
async function run([url = '', file = '', batchRows = '']: readonly string[]): Promise<void> {
  const database = await openSiloDatabase(credit as never, url);
  await importMarketEntities({
    file,
    database,
    batchRows: Number(batchRows),
    today: day('2026-11-22'),
    onProgress: ({ rows }) => process.stdout.write(`${rows}\n`),
  });
  await database.stop();
}

void run(process.argv.slice(2));
