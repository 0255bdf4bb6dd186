import type { PoolClient } from 'pg';
import type { Day } from '../../values/day';

/** A new row of work: its table, what its number begins with, its day, and its columns beside id and number. */
export interface NewWork {
  readonly table: string;
  readonly prefix: string;
  readonly on: Day;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** The number of a piece of work, from the year of its first day and the id of its row. */
export function workNumber(prefix: string, on: Day, id: string): string {
  return `${prefix}-${on.slice(0, 4)}-${id.padStart(6, '0')}`;
}

/** Stores a new row of work under the number that its id gives it. */
export async function insertWork(
  client: PoolClient,
  { table, prefix, on, columns }: NewWork,
): Promise<{ readonly id: string; readonly number: string }> {
  const next = await client.query<{ id: string }>(`SELECT nextval(pg_get_serial_sequence($1, 'id'))::text AS id`, [
    table,
  ]);
  const id = next.rows[0]?.id ?? '';
  const number = workNumber(prefix, on, id);
  const all = { id, number, ...columns };
  const names = Object.keys(all);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
     VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  );
  return { id, number };
}
