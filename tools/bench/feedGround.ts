import { type Gateway, startGateway } from '../../gateway/startGateway';
import { loadConfig } from '../../kernel/service/config';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { loadSecrets } from '../../kernel/service/secrets';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { storeMarketEntities } from '../../subgraphs/credit';
import { openDatabases } from '../assembly/openDatabases';
import { openSilos } from '../assembly/openSilos';
import { startJobs } from '../assembly/startJobs';
import { cityEntities, SAMPLE_DAY } from '../generate/city';
import { registerEntry } from '../generate/creditFacts/registerEntry';
import { progressLine } from '../progress';
import { openPorts } from '../serve/openPorts';

const ENTITIES_A_BATCH = 5_000;

/** A whole hub in this process whose register tells of entities and whose exchange has taken in nothing yet. */
export interface FeedGround {
  readonly dataDir: string;
  readonly gateway: Gateway;
  readonly database: (silo: SiloName) => SiloDatabase;
  /** Starts the taking in of outboxes, and whatever else the silos do beside answering. */
  startJobs(): void;
  stop(): Promise<void>;
}

/** Stores so many register entries, each told in the register's outbox. */
async function fill(database: SiloDatabase, entities: number, signal: AbortSignal | undefined): Promise<void> {
  let batch: ReturnType<typeof registerEntry>[] = [];
  for (const entity of cityEntities({ entities, seed: 'feed', today: SAMPLE_DAY })) {
    batch.push(registerEntry(entity, entity.dice('credit')));
    if (batch.length < ENTITIES_A_BATCH && entity.index + 1 < entities) continue;
    signal?.throwIfAborted();
    await storeMarketEntities(database, batch);
    batch = [];
  }
}

/** Opens the hub on an embedded server of its own and fills its register. */
export async function openFeedGround(
  dataDir: string,
  entities: number,
  signal: AbortSignal | undefined,
): Promise<FeedGround> {
  const config = loadConfig({ HUB_DATA_DIR: dataDir, HUB_PORT: '0', HUB_LAME_DUCK_MS: '0', HUB_SAMPLE_ENTITIES: '0' });
  const log = openLog('bench', 'warn');
  const secrets = loadSecrets(config);
  const opened = await openDatabases(config, { silos: SILOS, holder: 'bench', onProgress: progressLine });
  const database = (silo: SiloName): SiloDatabase => opened.databases.get(silo) as SiloDatabase;
  let stopJobs: (() => Promise<void>) | undefined;
  try {
    await fill(database('credit'), entities, signal);
    const silos = openSilos(opened, secrets, { log });
    const gateway = await startGateway({ ports: openPorts(config, silos), config, secrets, log });
    return {
      dataDir,
      gateway,
      database,
      startJobs() {
        stopJobs = startJobs({ silos, config, secrets, log });
      },
      async stop() {
        await gateway.stop();
        await stopJobs?.();
        await opened.stop();
      },
    };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}
