import type { JobEnvironment } from '../../../../kernel/service/silo';

const NOW = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now';

/**
 * The clock of the database, one for all processes, as milliseconds since 1970: that of this process, and how far it is off
 * just now. FL-1, FL-2: nobody commits late or makes a round void because the clock of one machine is wrong.
 */
export async function databaseClock({
  database,
  clock,
}: Pick<JobEnvironment, 'database' | 'clock'>): Promise<() => number> {
  const [row] = await database.statements.run<{ now: string }>(NOW, []);
  const off = Number(row?.now) - clock();
  return () => clock() + off;
}
