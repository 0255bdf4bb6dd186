import { join } from 'node:path';
import { type Gateway, startGateway } from '../../gateway/startGateway';
import { loadConfig } from '../../kernel/service/config';
import { migrateSilo, openSiloDatabase, type SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { loadSecrets, type Secrets } from '../../kernel/service/secrets';
import type { Outbound, Silo } from '../../kernel/service/silo';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { openSilos } from '../../tools/assembly/openSilos';
import { siloModules } from '../../tools/assembly/siloModules';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { siloGenerators } from '../../tools/generate/siloGenerators';
import { createTestDatabase, type TestDatabase, type TestTemplate } from './database';
import { testRunFolder } from './testRun';

/** How many sample entities the city of the tests holds: enough for every story several times. */
export const CITY_SIZE = 600;

/** A whole hub in this process over real databases: every silo, and the gateway behind real HTTP. */
export interface City {
  readonly databases: ReadonlyMap<SiloName, SiloDatabase>;
  readonly silos: ReadonlyMap<SiloName, Silo>;
  readonly secrets: Secrets;
  /** Folder of the city's keys, for development tokens. */
  readonly dataDir: string;
  readonly gateway: Gateway;
  /** SQL texts that each silo's prepared reads ran since the last call. */
  takeStatements(): Record<SiloName, string[]>;
  close(): Promise<void>;
}

function template(silo: SiloName): TestTemplate {
  return {
    name: `city_${silo}`,
    silo,
    async build(urls) {
      await migrateSilo(siloModules[silo] as never, urls.migratorUrl);
      const database = await openSiloDatabase(siloModules[silo] as never, urls.appUrl);
      const entities = cityEntities({ entities: CITY_SIZE, seed: 'tests', today: SAMPLE_DAY });
      await siloGenerators[silo](database, entities);
      await database.stop();
    },
  };
}

/** The databases of a small sample city, one suite's own. */
export async function openCityDatabases(): Promise<{
  databases: Map<SiloName, SiloDatabase>;
  drop: () => Promise<void>;
}> {
  const made = await Promise.all(SILOS.map((silo) => createTestDatabase(template(silo))));
  const databases = new Map<SiloName, SiloDatabase>();
  for (const [at, silo] of SILOS.entries()) {
    databases.set(silo, await openSiloDatabase(siloModules[silo] as never, (made[at] as TestDatabase).appUrl));
  }
  return {
    databases,
    async drop() {
      await Promise.all([...databases.values()].map((database) => database.stop()));
      for (const database of made) await database.drop();
    },
  };
}

function countStatements(databases: ReadonlyMap<SiloName, SiloDatabase>): City['takeStatements'] {
  const seen = Object.fromEntries(SILOS.map((silo) => [silo, [] as string[]])) as Record<SiloName, string[]>;
  for (const [silo, { statements }] of databases) statements.listener = (sql) => seen[silo].push(sql);
  return () => Object.fromEntries(SILOS.map((silo) => [silo, seen[silo].splice(0)])) as Record<SiloName, string[]>;
}

/** What a city is opened with. */
export interface CityOptions {
  /** Where webhooks may go. */
  readonly outbound?: Outbound;
  /** Variables of the hub other than those of every test. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Opens the city: the silos and the gateway in this process, the door on a free port unless `env` names one. */
export async function openCity({ env = {}, ...options }: CityOptions = {}): Promise<City> {
  const { databases, drop } = await openCityDatabases();
  const dataDir = join(testRunFolder(), 'city');
  const config = loadConfig({ HUB_DATA_DIR: dataDir, HUB_PORT: '0', HUB_LAME_DUCK_MS: '0', ...env });
  const secrets = loadSecrets(config);
  const log = openLog('city', 'silent');
  const silos = openSilos({ databases, stop: drop }, secrets, { log, ...options });
  const ports = Object.fromEntries(silos) as Record<SiloName, Silo>;
  const gateway = await startGateway({ ports, config, secrets, log });
  return {
    databases,
    silos,
    secrets,
    dataDir: config.dataDir,
    gateway,
    takeStatements: countStatements(databases),
    async close() {
      await gateway.stop();
      await drop();
    },
  };
}
