import type { HubConfig } from '../../kernel/service/config';
import { openLog } from '../../kernel/service/log';
import { loadSecrets } from '../../kernel/service/secrets';
import type { Silo } from '../../kernel/service/silo';
import { startSiloServer } from '../../kernel/service/siloServer';
import { loadTls } from '../../kernel/service/tls';
import type { SiloName } from '../../kernel/values/silos';
import { openDatabases } from '../assembly/openDatabases';
import { openSilos } from '../assembly/openSilos';
import { startJobs } from '../assembly/startJobs';
import type { Serving } from '../assembly/untilSignal';
import { progressLine } from '../progress';

/** One silo as a process of its own, for a gateway that holds its key. */
export async function serveSilo(config: HubConfig, name: SiloName): Promise<Serving> {
  const log = openLog(name, config.logLevel);
  const secrets = loadSecrets(config);
  const { identity } = loadTls(config.tls);
  const opened = await openDatabases(config, { silos: [name], holder: name, onProgress: progressLine });
  try {
    const silos = openSilos(opened, secrets, { log, outbound: config.outbound });
    const silo = silos.get(name) as Silo;
    const server = await startSiloServer({ silo, host: config.host, port: config.silos[name].port, log, identity });
    const stopJobs = startJobs({ silos, config, secrets, log });
    return {
      ready: `${name} ready ${server.url}`,
      async stop() {
        await server.stop().finally(stopJobs).finally(opened.stop);
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}
