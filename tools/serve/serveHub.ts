import { type GatewayOptions, startGateway } from '../../gateway/startGateway';
import type { HubConfig } from '../../kernel/service/config';
import { openLog } from '../../kernel/service/log';
import { loadSecrets } from '../../kernel/service/secrets';
import { SILOS } from '../../kernel/values/silos';
import { openDatabases } from '../assembly/openDatabases';
import { openSilos } from '../assembly/openSilos';
import { startJobs } from '../assembly/startJobs';
import type { Serving } from '../assembly/untilSignal';
import { progressLine } from '../progress';
import { ensureSampleCity } from './ensureSampleCity';
import { openPorts } from './openPorts';

/** What differs from the usual hub. */
export interface ServeHubOptions extends Pick<GatewayOptions, 'accessLog'> {
  /** This process's name on the data folder. */
  readonly holder?: string;
}

/**
 * The whole hub in one process: the silos whose HUB_SILO_URL_<SILO> is not set run here, the others where the URL says.
 * The first start on the embedded database fills it with the sample city.
 */
export async function serveHub(
  config: HubConfig,
  signal: AbortSignal,
  { holder = 'hub', ...gatewayOptions }: ServeHubOptions = {},
): Promise<Serving> {
  const log = openLog('hub', config.logLevel);
  const secrets = loadSecrets(config);
  const local = SILOS.filter((silo) => !config.silos[silo].url);
  const opened = await openDatabases(config, { silos: local, holder, onProgress: progressLine });
  try {
    await ensureSampleCity(config, opened, { onProgress: progressLine, signal });
    signal.throwIfAborted();
    const silos = openSilos(opened, secrets, { log, outbound: config.outbound });
    const gateway = await startGateway({ ports: openPorts(config, silos), config, secrets, log, ...gatewayOptions });
    const stopJobs = startJobs({ silos, config, secrets, log });
    return {
      ready: `hub ready ${gateway.url}\nin a browser: ${new URL('/', gateway.url)}`,
      async stop() {
        await gateway.stop().finally(stopJobs).finally(opened.stop);
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}
