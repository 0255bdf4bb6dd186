import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { CataloguedError } from '../../values/cataloguedError';

/** A process that cannot be mistaken for a later one with the same number: its pid and when it was born. */
export interface ProcessMark {
  readonly pid: number;
  readonly birth: string;
}

const HAS_PROC = existsSync('/proc/self/stat');
const STATE = 0;
const START_TICKS = 19;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function birthFromProc(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields || fields[STATE] === 'Z' || fields[STATE] === 'X') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}:${fields[START_TICKS]}`;
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    const text = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
    return text === '' ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The mark of a living process; undefined when it has ended, also as a zombie that nobody has collected. */
export function findProcess(pid: number): ProcessMark | undefined {
  const birth = HAS_PROC ? birthFromProc(pid) : psColumn(pid, 'lstart');
  return birth === undefined ? undefined : { pid, birth };
}

/** The mark of this process. Throws DATABASE_PLATFORM_UNSUPPORTED where neither /proc nor ps tells about processes. */
export function thisProcess(): ProcessMark {
  const mark = findProcess(process.pid);
  if (!mark) throw new CataloguedError('DATABASE_PLATFORM_UNSUPPORTED', { missing: '/proc, ps' });
  return mark;
}

/** True while the very process that was marked lives. */
export function isAlive(mark: ProcessMark): boolean {
  return findProcess(mark.pid)?.birth === mark.birth;
}

/** The words a process was started with, joined by spaces; undefined when it has ended or may not be read. */
export function findCommand(pid: number): string | undefined {
  if (!HAS_PROC) return psColumn(pid, 'args');
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ');
}
