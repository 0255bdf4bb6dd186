import { join } from 'node:path';
import { FACT_SILOS } from '../../../kernel/values/silos';
import type { FloorInput } from '../floor/floorServer';
import { startServer } from '../startServer';
import type { StartContestant } from './contestant';

/** A bare HTTP server with one prepared SQL statement per silo for each request, and nothing else. */
export const startFloor: StartContestant = async ({ urls }) => {
  const appUrls = Object.fromEntries(FACT_SILOS.map((silo) => [silo, urls[silo].appUrl])) as FloorInput['urls'];
  const input: FloorInput = { urls: appUrls };
  const server = await startServer({ script: join(__dirname, '..', 'floor', 'floorServer.js'), input });
  return {
    name: 'floor',
    endpoint: server.url,
    headers: [{}],
    withSources: false,
    pids: [server.pid],
    stop: () => server.stop(),
  };
};
