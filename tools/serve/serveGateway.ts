import { startGateway } from '../../gateway/startGateway';
import type { HubConfig } from '../../kernel/service/config';
import { openLog } from '../../kernel/service/log';
import { loadSecrets } from '../../kernel/service/secrets';
import type { Serving } from '../assembly/untilSignal';
import { openPorts } from './openPorts';

/** The gateway alone; every silo is a process of its own. */
export async function serveGateway(config: HubConfig): Promise<Serving> {
  const log = openLog('gateway', config.logLevel);
  const gateway = await startGateway({
    ports: openPorts(config, new Map()),
    config,
    secrets: loadSecrets(config),
    log,
  });
  return { ready: `hub ready ${gateway.url}`, stop: () => gateway.stop() };
}
