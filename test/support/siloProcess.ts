import { openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import type { SiloName } from '../../kernel/values/silos';
import { siloModules } from '../../tools/assembly/siloModules';

/** A silo as a process of its own, told by its environment which, over what database and where. */
async function serve(): Promise<void> {
  const { SILO, DATABASE_URL = '', ASSERTION_KEY = '', PORT } = process.env;
  const name = SILO as SiloName;
  const key = Buffer.from(ASSERTION_KEY, 'base64');
  const database = await openSiloDatabase(siloModules[name] as never, DATABASE_URL);
  const silo = startSubgraph(siloModules[name], {
    database,
    keys: { cursor: key, assertion: key },
    onIncident: (incident, error) => process.stderr.write(`${incident} ${error}\n`),
    clock: Date.now,
  });
  const log = openLog(name, 'silent');
  const { url } = await startSiloServer({ silo, host: '127.0.0.1', port: Number(PORT), log });
  process.stdout.write(`${name} ready ${url}\n`);
}

void serve();
