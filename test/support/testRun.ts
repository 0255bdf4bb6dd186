import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from '../../kernel/service/embedded/dataFolder';
import { withFileLock } from '../../kernel/service/embedded/fileLock';
import { stopPostmaster } from '../../kernel/service/embedded/postmaster';
import { findProcess, isAlive, type ProcessMark, thisProcess } from '../../kernel/service/embedded/processes';

const ROOT = join(tmpdir(), `hub-tests-${process.getuid?.() ?? 0}`);
const PASSABLE = 0o711;

const folderOf = ({ pid, birth }: ProcessMark): string => join(ROOT, `${pid}@${encodeURIComponent(birth)}`);

function markOf(name: string): ProcessMark {
  const [pid = '', birth = ''] = name.split('@');
  return { pid: Number(pid), birth: decodeURIComponent(birth) };
}

/** Makes the folder of this jest run; its server boots when the first suite asks for a database. */
export function beginTestRun(): void {
  const folder = folderOf(thisProcess());
  mkdirSync(folder, { recursive: true });
  for (const path of [ROOT, folder]) chmodSync(path, PASSABLE);
}

/** The folder of the jest run that this process belongs to, as its worker or as jest itself. */
export function testRunFolder(): string {
  const marks = [process.pid, process.ppid].flatMap((pid) => findProcess(pid) ?? []);
  const folder = marks.map(folderOf).find((path) => existsSync(path));
  if (!folder) throw new Error('No jest run has begun: is globalSetup missing from the configuration?');
  return folder;
}

async function clear(folder: string): Promise<void> {
  if (existsSync(join(folder, 'database.json'))) {
    const { cluster } = openDataFolder(folder, () => {});
    await stopPostmaster(cluster);
    rmSync(cluster, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Stops the server of this run, if one was booted, and removes its data. */
export async function endTestRun(): Promise<void> {
  await clear(testRunFolder());
}

/** Stops servers and removes data that killed runs left behind. */
export async function clearKilledRuns(): Promise<void> {
  await withFileLock(join(ROOT, 'clear.lock'), async () => {
    const runs = readdirSync(ROOT).filter((name) => name.includes('@'));
    for (const name of runs) if (!isAlive(markOf(name))) await clear(join(ROOT, name));
  });
}
