import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CataloguedError } from '../../values/cataloguedError';
import { findCommand, findProcess } from './processes';

/** What a running server writes about itself into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'standby' | 'stopping';
}

const [PID_LINE, PORT_LINE, STATUS_LINE] = [0, 3, 7];
const POLL_MS = 10;
const SETTLE_MS = 120_000;
const FAST_STOP_MS = 60_000;
const IMMEDIATE_STOP_MS = 5_000;
/** Above every process number that Linux or macOS gives. */
const NO_PROCESS = 2 ** 31 - 1;

function fileOf(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

/** Reads `postmaster.pid`, whoever wrote it; undefined when there is none. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  if (!existsSync(fileOf(cluster))) return undefined;
  const lines = readFileSync(fileOf(cluster), 'utf8').split('\n');
  const status = (lines[STATUS_LINE]?.trim() || 'starting') as Postmaster['status'];
  return { pid: Number(lines[PID_LINE]), port: Number(lines[PORT_LINE]), status };
}

/** True when the process lives and is a PostgreSQL started on this cluster. */
export function isRunning({ pid }: Postmaster, cluster: string): boolean {
  const command = findProcess(pid) && findCommand(pid);
  return command?.includes(`postgres -D ${cluster} `) ?? false;
}

/**
 * Takes away a stale file's claim when its process number now belongs to somebody else or to a zombie, which PostgreSQL
 * would respect. Only the number is replaced: the shared memory key in the file is how PostgreSQL notices that children
 * of the killed server are still writing.
 */
export function disclaimStale(cluster: string): void {
  const stale = findPostmaster(cluster);
  if (!stale || isRunning(stale, cluster)) return;
  const lines = readFileSync(fileOf(cluster), 'utf8').split('\n');
  writeFileSync(fileOf(cluster), [String(NO_PROCESS), ...lines.slice(1)].join('\n'));
}

async function ends(pid: number, withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; findProcess(pid); await sleep(POLL_MS)) {
    if (Date.now() > until) return false;
  }
  return true;
}

/**
 * The server that runs on this cluster, waited for while it starts; undefined when none does or it has just stopped.
 * Throws DATABASE_NOT_STARTED when it is neither ready nor gone after two minutes.
 */
export async function findReady(cluster: string): Promise<Postmaster | undefined> {
  for (const until = Date.now() + SETTLE_MS; ; await sleep(POLL_MS)) {
    const present = findPostmaster(cluster);
    if (!present || !isRunning(present, cluster)) return undefined;
    if (present.status === 'ready') return present;
    if (Date.now() > until) throw new CataloguedError('DATABASE_NOT_STARTED', { ...present, cluster });
  }
}

/**
 * Stops the server: open sessions are ended, everything is written; a server that hangs for a minute is cut off (its
 * next start recovers from the log). Throws DATABASE_NOT_STOPPED when it lives on even then.
 */
export async function stopPostmaster(cluster: string): Promise<void> {
  const present = findPostmaster(cluster);
  if (!present || !isRunning(present, cluster)) return;
  process.kill(present.pid, 'SIGINT');
  if (await ends(present.pid, FAST_STOP_MS)) return;
  process.kill(present.pid, 'SIGQUIT');
  if (await ends(present.pid, IMMEDIATE_STOP_MS)) return;
  throw new CataloguedError('DATABASE_NOT_STOPPED', { pid: present.pid, cluster });
}
