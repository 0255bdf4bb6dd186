import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time for users in hundredths of a second on every architecture. */
const MS_PER_TICK = 10;
const [PARENT, USER_TICKS, SYSTEM_TICKS, CHILD_USER_TICKS, CHILD_SYSTEM_TICKS] = [1, 11, 12, 13, 14];

function readStat(pid: number | string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function sum(fields: readonly string[], columns: readonly number[]): number {
  return columns.reduce((total, column) => total + Number(fields[column]), 0) * MS_PER_TICK;
}

function ofServer(pid: number): number {
  const fields = readStat(pid);
  if (!fields) throw new Error(`server process ${pid} has ended`);
  return sum(fields, [USER_TICKS, SYSTEM_TICKS]);
}

/** A PostgreSQL with its sessions; those that ended are counted in their parent, so nothing is lost or counted twice. */
function ofPostgres(postmaster: number): number {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = readStat(name);
    if (fields && Number(fields[PARENT]) === postmaster) total += sum(fields, [USER_TICKS, SYSTEM_TICKS]);
  }
  const own = readStat(postmaster);
  return own ? total + sum(own, [USER_TICKS, SYSTEM_TICKS, CHILD_USER_TICKS, CHILD_SYSTEM_TICKS]) : total;
}

/**
 * Processor milliseconds that servers and their PostgreSQL have used since they started; undefined where the system does
 * not tell (it is read from Linux's /proc).
 */
export function findProcessorMs(servers: readonly number[], postmaster: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return servers.reduce((total, pid) => total + ofServer(pid), ofPostgres(postmaster));
}
