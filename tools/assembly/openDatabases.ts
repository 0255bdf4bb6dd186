import type { HubConfig } from '../../kernel/service/config';
import {
  migrateSilo,
  openSiloDatabase,
  type SiloDatabase,
  type SiloUrls,
} from '../../kernel/service/database/siloDatabase';
import { type EmbeddedServer, openEmbeddedServer } from '../../kernel/service/embedded/openEmbeddedServer';
import { provisionSilo } from '../../kernel/service/embedded/provisionSilo';
import { isConnectionFailure } from '../../kernel/service/errors';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { SiloName } from '../../kernel/values/silos';
import { siloModules } from './siloModules';

/** The databases of some silos, tables up to date; `stop` also lets go of the embedded server. */
export interface OpenDatabases {
  readonly databases: ReadonlyMap<SiloName, SiloDatabase>;
  stop(): Promise<void>;
}

/** Whose databases, under which name on the data folder, and who is told of progress. */
export interface DatabasesWanted {
  readonly silos: readonly SiloName[];
  /** This process's name on the data folder: one living process for each name. */
  readonly holder: string;
  readonly onProgress?: (message: string) => void;
}

function ownUrls(config: HubConfig, silo: SiloName): SiloUrls | undefined {
  const { databaseUrl, migratorUrl } = config.silos[silo];
  return databaseUrl ? { appUrl: databaseUrl, migratorUrl: migratorUrl ?? databaseUrl } : undefined;
}

/** Names the silo and the variable when a database of one's own cannot be reached; never its URL. */
function explainFor(silo: SiloName): (error: unknown) => never {
  return (error) => {
    if (!isConnectionFailure(error)) throw error;
    const field = `HUB_DATABASE_URL_${silo.toUpperCase()}`;
    throw new CataloguedError('DATABASE_UNREACHABLE', { silo, field, reason: String((error as Error).message) });
  };
}

/** Opens the databases of the silos: those the environment names, the others on the embedded server. */
export async function openDatabases(config: HubConfig, wanted: DatabasesWanted): Promise<OpenDatabases> {
  const { silos, holder, onProgress } = wanted;
  const log = onProgress ?? (() => undefined);
  let server: EmbeddedServer | undefined;
  if (silos.some((silo) => !ownUrls(config, silo))) {
    server = await openEmbeddedServer({ dataDir: config.dataDir, holder, log });
  }
  const databases = new Map<SiloName, SiloDatabase>();
  const stop = async (): Promise<void> => {
    await Promise.all([...databases.values()].map((database) => database.stop()));
    await server?.stop();
  };
  try {
    for (const silo of silos) {
      const urls = ownUrls(config, silo) ?? (await provisionSilo(server as EmbeddedServer, silo));
      const ran = await migrateSilo(siloModules[silo] as never, urls.migratorUrl).catch(explainFor(silo));
      if (ran.length > 0) log(`${silo}: ${ran.length} migration(s) ran`);
      databases.set(silo, await openSiloDatabase(siloModules[silo] as never, urls.appUrl));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { databases, stop };
}
