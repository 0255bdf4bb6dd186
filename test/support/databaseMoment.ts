import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';

/** The moment it is in the database, to the microsecond and as the hub writes moments. */
export async function databaseMoment({ dataSource }: SiloDatabase): Promise<string> {
  const [row] = await dataSource.query(
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`,
  );
  return row.at;
}
