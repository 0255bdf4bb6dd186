import { chmodSync, existsSync, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from '../../kernel/service/embedded/fileLock';
import { findProcess, isAlive, type ProcessMark, thisProcess } from '../../kernel/service/embedded/processes';
import { removeDataFolder } from './embedded/scratch';

/** Where Linux keeps files in memory; a database is copied there about twenty times as fast as on a disk. */
const MEMORY = '/dev/shm';
/** Bytes that must be free for the databases of a run to lie in memory, of which it takes about a quarter. */
const ROOMY = 6 * 2 ** 30;
const PASSABLE = 0o711;

const rootIn = (folder: string): string => join(folder, `hub-tests-${process.getuid?.() ?? 0}`);
const ROOTS = [rootIn(MEMORY), rootIn(tmpdir())];

function hasRoomyMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, process.availableMemory()) >= ROOMY;
}

const nameOf = ({ pid, birth }: ProcessMark): string => `${pid}@${encodeURIComponent(birth)}`;
const foldersOf = (mark: ProcessMark): string[] => ROOTS.map((root) => join(root, nameOf(mark)));

function markOf(name: string): ProcessMark {
  const [pid = '', birth = ''] = name.split('@');
  return { pid: Number(pid), birth: decodeURIComponent(birth) };
}

/** Makes the folder of this jest run; its server boots when the first suite asks for a database. */
export function beginTestRun(): void {
  const root = rootIn(hasRoomyMemory() ? MEMORY : tmpdir());
  const folder = join(root, nameOf(thisProcess()));
  mkdirSync(folder, { recursive: true });
  for (const path of [root, folder]) chmodSync(path, PASSABLE);
}

/** The folder of the jest run that this process belongs to, as its worker or as jest itself. */
export function testRunFolder(): string {
  const marks = [process.pid, process.ppid].flatMap((pid) => findProcess(pid) ?? []);
  const folder = marks.flatMap(foldersOf).find((path) => existsSync(path));
  if (!folder) throw new Error('No jest run has begun: is globalSetup missing from the configuration?');
  return folder;
}

/** Stops the server of this run, if one was booted, and removes its data. */
export async function endTestRun(): Promise<void> {
  await removeDataFolder(testRunFolder());
}

async function clearKilledIn(root: string): Promise<void> {
  await withFileLock(join(root, 'clear.lock'), async () => {
    const runs = readdirSync(root).filter((name) => name.includes('@'));
    for (const name of runs) if (!isAlive(markOf(name))) await removeDataFolder(join(root, name));
  });
}

/** Stops servers and removes data that killed runs left behind. */
export async function clearKilledRuns(): Promise<void> {
  for (const root of ROOTS) if (existsSync(root)) await clearKilledIn(root);
}
