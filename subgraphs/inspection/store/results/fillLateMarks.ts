import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { entryDueOn, publicationDueOn } from '../../rules/results/resultDays';

/** Marks of being late: where they stand, from which day the term is reckoned, and on which day the thing was done. */
interface LateMarks {
  readonly table: string;
  readonly from: string;
  /** SQL of the day over `t`. */
  readonly done: string;
  dueOn(from: Day): Day | null;
}

const FIRST_PUBLISHED = `(SELECT min(e.done_on) FROM inspection_event e
  WHERE e.topic = 'result' AND e.number = t.number AND e.kind = 'PUBLISHED')`;

const MARKS: readonly LateMarks[] = [
  { table: 'visit_item', from: 'inspected_on', done: 't.entered_on', dueOn: entryDueOn },
  { table: 'part_result', from: 'formed_on', done: FIRST_PUBLISHED, dueOn: publicationDueOn },
];

function fill(database: SiloDatabase, { table, from, done, dueOn }: LateMarks): Promise<number> {
  const unknown = `t.late IS NULL AND t.${from} IS NOT NULL AND ${done} IS NOT NULL`;
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ on: Day }>(
      `SELECT DISTINCT t.${from} AS "on" FROM ${table} t WHERE ${unknown}`,
    );
    const known = rows.map(({ on }) => [on, dueOn(on)] as const).filter(([, due]) => due !== null);
    const { rowCount } = await client.query(
      `UPDATE ${table} t SET late = ${done} > n.due FROM unnest($1::date[], $2::date[]) AS n (start, due)
       WHERE ${unknown} AND t.${from} = n.start`,
      [known.map(([on]) => on), known.map(([, due]) => due)],
    );
    return rowCount ?? 0;
  });
}

/**
 * Says of results that were entered or published before the holidays of the year were known whether that was late, as far as
 * they are known now. Returns of how many. DR-19; 沪府发〔2020〕7号（十一）
 */
export async function fillLateMarks(database: SiloDatabase): Promise<number> {
  let filled = 0;
  for (const marks of MARKS) filled += await fill(database, marks);
  return filled;
}
