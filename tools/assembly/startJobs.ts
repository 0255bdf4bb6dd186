import type { HubConfig } from '../../kernel/service/config';
import type { FeedPort } from '../../kernel/service/feedPort';
import { httpFeed } from '../../kernel/service/httpFeed';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import type { HubLog } from '../../kernel/service/log';
import type { OutboxPort } from '../../kernel/service/outboxPort';
import type { Secrets } from '../../kernel/service/secrets';
import type { Silo } from '../../kernel/service/silo';
import { loadTls } from '../../kernel/service/tls';
import { FACT_SILOS, type SiloName } from '../../kernel/values/silos';

/** The silos of this process, and what their jobs need of the hub around them. */
export interface JobsOptions {
  readonly silos: ReadonlyMap<SiloName, Silo>;
  readonly config: Pick<HubConfig, 'dataDir' | 'silos'> & Partial<Pick<HubConfig, 'tls'>>;
  readonly secrets: Pick<Secrets, 'assertion'>;
  readonly log: HubLog;
}

const urlOf = ({ silos }: JobsOptions['config'], name: SiloName): string =>
  silos[name].url ?? `http://127.0.0.1:${silos[name].port}`;

/** Ways to the silos: in this process where they run here, else over HTTP. */
class Reach {
  private readonly remote: { close(): Promise<void> }[] = [];

  private readonly ca: string | undefined;

  constructor(private readonly options: JobsOptions) {
    this.ca = loadTls(options.config.tls ?? {}).ca;
  }

  outbox(name: SiloName): OutboxPort {
    const { silos, config, secrets } = this.options;
    return (
      silos.get(name)?.outbox ?? this.keep(httpOutbox(name, urlOf(config, name), secrets.assertion[name], this.ca))
    );
  }

  feed(asker: SiloName): FeedPort {
    const { silos, config, secrets } = this.options;
    const here = silos.get('exchange')?.feed;
    return here ?? this.keep(httpFeed(asker, urlOf(config, 'exchange'), secrets.assertion.exchange, this.ca));
  }

  async close(): Promise<void> {
    await Promise.all(this.remote.map((port) => port.close()));
  }

  private keep<T extends { close(): Promise<void> }>(port: T): T {
    this.remote.push(port);
    return port;
  }
}

/**
 * Starts what the silos of this process do beside answering; each reaches the others in this process where they run
 * here, else over HTTP. Resolves, from the function it returns, when all of it has come to rest.
 */
export function startJobs(options: JobsOptions): () => Promise<void> {
  const { silos, config, log } = options;
  const reach = new Reach(options);
  const outboxes = silos.has('exchange') ? FACT_SILOS.map((name) => reach.outbox(name)) : [];
  for (const silo of silos.values()) {
    silo.startJobs({ dataDir: config.dataDir, outboxes, feed: reach.feed(silo.name), log });
  }
  return async () => {
    await Promise.all([...silos.values()].map((silo) => silo.stopJobs()));
    await reach.close();
  };
}
