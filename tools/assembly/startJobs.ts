import type { HubConfig } from '../../kernel/service/config';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import type { HubLog } from '../../kernel/service/log';
import type { OutboxPort } from '../../kernel/service/outboxPort';
import type { Secrets } from '../../kernel/service/secrets';
import type { Silo } from '../../kernel/service/silo';
import { FACT_SILOS, type SiloName } from '../../kernel/values/silos';

/** The silos of this process, and what their jobs need of the hub around them. */
export interface JobsOptions {
  readonly silos: ReadonlyMap<SiloName, Silo>;
  readonly config: Pick<HubConfig, 'dataDir' | 'silos'>;
  readonly secrets: Pick<Secrets, 'assertion'>;
  readonly log: HubLog;
}

const urlOf = ({ silos }: JobsOptions['config'], name: SiloName): string =>
  silos[name].url ?? `http://127.0.0.1:${silos[name].port}`;

/**
 * Starts what the silos of this process do beside answering; each reaches the others in this process where they run
 * here, else over HTTP. Resolves, from the function it returns, when all of it has come to rest.
 */
export function startJobs(options: JobsOptions): () => Promise<void> {
  const { silos, config, secrets, log } = options;
  const remote: { close(): Promise<void> }[] = [];
  const reach = (name: SiloName): OutboxPort => {
    const here = silos.get(name)?.outbox;
    if (here) return here;
    const port = httpOutbox(name, urlOf(config, name), secrets.assertion[name]);
    remote.push(port);
    return port;
  };
  const outboxes = silos.has('exchange') ? FACT_SILOS.map(reach) : [];
  for (const silo of silos.values()) {
    silo.startJobs({ dataDir: config.dataDir, outboxes, log });
  }
  return async () => {
    await Promise.all([...silos.values()].map((silo) => silo.stopJobs()));
    await Promise.all(remote.map((port) => port.close()));
  };
}
