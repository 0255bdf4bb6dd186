import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CataloguedError } from '../../values/cataloguedError';
import { isAlive, type ProcessMark, thisProcess } from './processes';

const RETRY_MS = 20;
const PATIENCE_MS = 180_000;

function errorCode(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Puts the whole file there at once, so that nobody reads half a lock; false when there is one already. */
function place(path: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify({ ...thisProcess(), token: draft }), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function seen(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Removes the lock of a dead process, whose whole text is `dead`. Whoever breaks a lock holds that lock's own lock and looks again, because between
 * reading and removing another process may have broken it and a third may have taken it anew.
 */
export async function breakDeadLock(path: string, dead: string): Promise<void> {
  await withFileLock(`${path}.break`, async () => {
    if (seen(path) === dead) rmSync(path, { force: true });
  });
}

/**
 * Runs `work` while holding an exclusive lock file, across processes and within one.
 * The lock of a process that was killed is broken. Throws DATA_FOLDER_BUSY after three minutes of waiting.
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const until = Date.now() + patienceMs;
  while (!place(path)) {
    const text = seen(path);
    if (text === undefined) continue;
    const holder = JSON.parse(text) as ProcessMark;
    if (!isAlive(holder)) await breakDeadLock(path, text);
    else if (Date.now() > until) throw new CataloguedError('DATA_FOLDER_BUSY', { pid: holder.pid, lock: path });
    else await sleep(RETRY_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
