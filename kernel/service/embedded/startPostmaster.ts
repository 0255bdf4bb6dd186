import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CataloguedError } from '../../values/cataloguedError';
import { CLEAN_ENV } from './cluster';
import type { DataFolder } from './dataFolder';
import { disclaimStale, findPostmaster, type Postmaster } from './postmaster';
import { type ServerSettings, serverArguments } from './settings';

const POLL_MS = 10;
const PATIENCE_MS = 120_000;
const LARGEST_LOG_BYTES = 20_000_000;
const PORT_TAKEN = /could not bind|Address already in use/;
const CHILDREN_LIVE = /shared memory block .* is still in use/;

interface Start {
  readonly native: string;
  readonly folder: DataFolder;
  readonly settings: ServerSettings;
  /** The port clients knew before; taken again when it is free. */
  readonly formerPort: number | undefined;
}

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

async function pickPort(former: number | undefined): Promise<number> {
  const port = (former && (await listenOnce(former))) || (await listenOnce(0));
  if (!port) throw new CataloguedError('DATABASE_NOT_STARTED', { reason: 'no free port on 127.0.0.1' });
  return port;
}

/** Opens the log for the server; a long one is put aside first, one former log is kept. */
function openLog(path: string): { fd: number; from: number } {
  const size = existsSync(path) ? statSync(path).size : 0;
  if (size > LARGEST_LOG_BYTES) renameSync(path, `${path}.1`);
  return { fd: openSync(path, 'a', 0o600), from: size > LARGEST_LOG_BYTES ? 0 : size };
}

/** Starts the program in a session of its own: neither the terminal's Ctrl-C nor the end of the hub reaches it. */
function launch({ native, folder, settings }: Start, port: number, logFd: number): ChildProcess {
  const child = spawn(join(native, 'bin/postgres'), ['-D', folder.cluster, ...serverArguments(port, settings)], {
    cwd: '/',
    env: CLEAN_ENV,
    detached: true,
    stdio: ['ignore', logFd, logFd],
    ...folder.user,
  });
  child.unref();
  return child;
}

async function becomesReady(child: ChildProcess, cluster: string): Promise<Postmaster | undefined> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  for (const until = Date.now() + PATIENCE_MS; !ended; await sleep(POLL_MS)) {
    const present = findPostmaster(cluster);
    if (present?.pid === child.pid && present?.status === 'ready') return present;
    if (Date.now() > until) child.kill('SIGQUIT');
  }
  return undefined;
}

/**
 * Starts PostgreSQL on the cluster and waits until it answers; its output goes to the data folder's log.
 * Another port is tried when the first was taken meanwhile; children of a killed server are waited for.
 * Throws DATABASE_NOT_STARTED with the last line of the log.
 */
export async function startPostmaster(start: Start): Promise<Postmaster> {
  const { folder } = start;
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    disclaimStale(folder.cluster);
    const log = openLog(folder.log);
    const child = launch(start, await pickPort(start.formerPort), log.fd);
    closeSync(log.fd);
    const ready = await becomesReady(child, folder.cluster);
    if (ready) return ready;
    const output = readFileSync(folder.log).subarray(log.from).toString('utf8').trim();
    if (!(PORT_TAKEN.test(output) || CHILDREN_LIVE.test(output)) || Date.now() > until) {
      throw new CataloguedError('DATABASE_NOT_STARTED', { log: folder.log, reason: output.split('\n').at(-1) ?? '' });
    }
    await sleep(100);
  }
}
