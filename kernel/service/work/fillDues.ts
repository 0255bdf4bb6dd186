import type { Day } from '../../values/day';
import type { SiloDatabase } from '../database/siloDatabase';

/** A column of last days: where it stands, from which column it is reckoned, for which rows, and how. */
export interface DueColumn {
  readonly table: string;
  readonly due: string;
  readonly from: string;
  /** Condition over `t` for rows whose term still runs. */
  readonly open: string;
  /** The last day of a term that began on a day; null while the holidays of its year are not known. */
  dueOn(from: Day): Day | null;
}

/** How often silos look for last days that can be told by now. */
export const FILL_DUES_EVERY_MS = 86_400_000;

/**
 * Gives open rows their last day where the holidays of the year were not known when the term began, as far as they are known
 * now. Returns how many.
 */
export function fillDues(database: SiloDatabase, { table, due, from, open, dueOn }: DueColumn): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ on: Day }>(
      `SELECT DISTINCT t.${from} AS "on" FROM ${table} t WHERE t.${due} IS NULL AND ${open}`,
    );
    const known = rows.map(({ on }) => [on, dueOn(on)] as const).filter(([, day]) => day !== null);
    const { rowCount } = await client.query(
      `UPDATE ${table} t SET ${due} = n.due FROM unnest($1::date[], $2::date[]) AS n (start, due)
       WHERE t.${due} IS NULL AND ${open} AND t.${from} = n.start`,
      [known.map(([on]) => on), known.map(([, day]) => day)],
    );
    return rowCount ?? 0;
  });
}
