import { join } from 'node:path';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { httpPort } from '../../gateway/silos/httpPort';
import type { SiloPort } from '../../gateway/silos/siloPort';
import { type Gateway, startGateway } from '../../gateway/startGateway';
import { loadConfig } from '../../kernel/service/config';
import { openLog } from '../../kernel/service/log';
import { loadSecrets } from '../../kernel/service/secrets';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { openSilos } from '../../tools/assembly/openSilos';
import { type ServerProcess, startServer } from '../../tools/bench/startServer';
import { openCityDatabases } from './openCity';
import { testRunFolder } from './testRun';

/** Shorter than in service, so that a busy machine's own delays do not count for the gateway's. */
const DEADLINES = { siloDeadlineMs: 1_000, operationSilosMs: 1_300 };
const HOST = '127.0.0.1';

/** A real city whose silos stand behind HTTP, each of which can be stopped and started again at its port. */
export interface SeparateCity {
  readonly gateway: Gateway;
  readonly token: string;
  stopSilo(name: SiloName): Promise<void>;
  startSilo(name: SiloName): Promise<void>;
  /** Replaces a silo's server by a process of its own on the same port and database. */
  startSiloProcess(name: SiloName): Promise<ServerProcess>;
  close(): Promise<void>;
}

/** Opens the city over real databases, with a gateway that reaches every silo over HTTP. */
export async function openSeparateCity(): Promise<SeparateCity> {
  const { databases, drop } = await openCityDatabases();
  const config = loadConfig({ HUB_DATA_DIR: join(testRunFolder(), 'separate'), HUB_PORT: '0', HUB_LAME_DUCK_MS: '0' });
  const secrets = loadSecrets(config);
  const log = openLog('separate', 'silent');
  const silos = openSilos({ databases, stop: drop }, secrets, { log });
  const servers = new Map<SiloName, SiloServer>();
  const portOf = new Map<SiloName, number>();

  async function startSilo(name: SiloName): Promise<void> {
    const silo = silos.get(name);
    if (!silo) throw new Error(`no silo ${name}`);
    const server = await startSiloServer({ silo, host: HOST, port: portOf.get(name) ?? 0, log });
    servers.set(name, server);
    portOf.set(name, server.port);
  }
  async function stopSilo(name: SiloName): Promise<void> {
    await servers.get(name)?.stop();
    servers.delete(name);
  }
  for (const name of SILOS) await startSilo(name);
  const ports = SILOS.map((name) => [name, httpPort(name, `http://${HOST}:${portOf.get(name)}`)] as const);
  const gateway = await startGateway({
    ports: Object.fromEntries(ports) as unknown as Record<SiloName, SiloPort>,
    config,
    secrets,
    log,
    limits: DEADLINES,
  });
  return {
    gateway,
    token: await issueDevelopmentToken(config.dataDir, 'dashboard-city'),
    startSilo,
    stopSilo,
    async startSiloProcess(name) {
      await stopSilo(name);
      const { url = '' } = (databases.get(name)?.dataSource.options ?? {}) as { url?: string };
      return startServer({
        script: join(__dirname, 'siloProcess.js'),
        env: {
          SILO: name,
          DATABASE_URL: url,
          ASSERTION_KEY: secrets.assertion[name].toString('base64'),
          PORT: String(portOf.get(name)),
        },
      });
    },
    async close() {
      await gateway.stop();
      for (const name of [...servers.keys()]) await stopSilo(name);
      await drop();
    },
  };
}
