import { join } from 'node:path';
import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import { SILOS } from '../../../kernel/values/silos';
import type { BenchCity } from '../benchCity';
import { type ServerProcess, startServer } from '../startServer';
import { type Contestant, type StartContestant, startAll } from './contestant';

const HUB = join(__dirname, '..', '..', 'hub.js');
/** Who asks: under an agreement for the credit and supervision parts of the profile, so that each access is logged. */
const CALLERS = ['dashboard-city'];
/** More than a bench can ask in a minute. */
const COST_PER_MINUTE = '1000000000';

/** The hub as a person starts it (this process's own flags are those of `npm start`), but on the bench's data and ports. */
export function serveProcess(
  { script, args }: { readonly script: string; readonly args: readonly string[] },
  { dataDir }: BenchCity,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const ports = Object.fromEntries(SILOS.map((silo) => [`HUB_SILO_PORT_${silo.toUpperCase()}`, '0']));
  const settings = { HUB_DATA_DIR: dataDir, HUB_PORT: '0', HUB_SAMPLE_ENTITIES: '0', HUB_LAME_DUCK_MS: '0' };
  const budget = { HUB_COST_PER_MINUTE: COST_PER_MINUTE };
  const all = { ...settings, ...budget, ...ports, ...env };
  return startServer({ script, args, flags: process.execArgv, env: all });
}

const serve = (part: string, city: BenchCity, env?: Record<string, string>): Promise<ServerProcess> =>
  serveProcess({ script: HUB, args: ['serve', part] }, city, env);

/** A contestant of processes of the hub, the gateway's first. */
export async function hubContestant(
  name: string,
  processes: readonly ServerProcess[],
  city: BenchCity,
): Promise<Contestant> {
  const [gateway, ...silos] = processes as readonly [ServerProcess, ...ServerProcess[]];
  const tokens = await Promise.all(CALLERS.map((caller) => issueDevelopmentToken(city.dataDir, caller)));
  return {
    name,
    endpoint: new URL('/graphql', gateway.url),
    headers: tokens.map((token) => ({ authorization: `Bearer ${token}` })),
    withSources: true,
    pids: processes.map(({ pid }) => pid),
    async stop() {
      await gateway.stop();
      await Promise.all(silos.map((silo) => silo.stop()));
    },
  };
}

/** Gateway and silos in one process, with identity, limits and log as they come. */
export const startOneProcess: StartContestant = async (city) =>
  hubContestant('one process', [await serve('hub', city)], city);

/** The gateway and each silo as processes of their own, with identity, limits and log as they come. */
export const startSeparateProcesses: StartContestant = async (city) => {
  const silos = await startAll(SILOS.map((silo) => () => serve(silo, city)));
  const urls = SILOS.map((silo, index) => [`HUB_SILO_URL_${silo.toUpperCase()}`, silos[index]?.url.origin ?? '']);
  const gateway = await startAll([() => serve('gateway', city, Object.fromEntries(urls))]).catch(async (error) => {
    await Promise.all(silos.map((silo) => silo.stop()));
    throw error;
  });
  return hubContestant('separate processes', [...gateway, ...silos], city);
};
