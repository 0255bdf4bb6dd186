import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from '../../kernel/service/embedded/fileLock';
import { findProcess, isAlive, type ProcessMark, thisProcess } from '../../kernel/service/embedded/processes';
import { removeDataFolder } from './embedded/scratch';

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

/** Stops the server of this run, if one was booted, and removes its data. */
export async function endTestRun(): Promise<void> {
  await removeDataFolder(testRunFolder());
}

/** Stops servers and removes data that killed runs left behind. */
export async function clearKilledRuns(): Promise<void> {
  await withFileLock(join(ROOT, 'clear.lock'), async () => {
    const runs = readdirSync(ROOT).filter((name) => name.includes('@'));
    for (const name of runs) if (!isAlive(markOf(name))) await removeDataFolder(join(ROOT, name));
  });
}
