import type { PoolClient } from 'pg';
import { workNumber } from '../../../../kernel/service/work/insertWork';
import type { Day } from '../../../../kernel/values/day';
import { factRecordOf } from './visitFacts';
import type { PartRow, VisitRow } from './visitRows';

/** A visit to be stored. */
export type NewVisit = Pick<
  VisitRow,
  | 'authority'
  | 'uscc'
  | 'round'
  | 'plan'
  | 'check'
  | 'trigger'
  | 'windowFrom'
  | 'windowTo'
  | 'district'
  | 'joint'
  | 'mode'
  | 'state'
  | 'endedReason'
  | 'repeatReason'
> & {
  readonly parts: readonly Omit<NewPart, 'visit'>[];
};

/** A part to be stored. */
export type NewPart = Pick<
  PartRow,
  'visit' | 'department' | 'office' | 'trigger' | 'plan' | 'check' | 'tasks' | 'items' | 'mode' | 'state'
>;

const INSERT_VISITS = `INSERT INTO visit (id, number, authority, uscc, round_number, plan_number, check_number, trigger,
    window_from, window_to, district, departments, joint, mode, state, ended_reason, repeat_reason)
  OVERRIDING SYSTEM VALUE
  SELECT id, number, authority, uscc, round, plan, "check", trigger, "windowFrom", "windowTo", district, departments, joint,
    mode, state, "endedReason", "repeatReason"
  FROM jsonb_to_recordset($1) AS r (id bigint, number text, authority text, uscc character(18), round text, plan text,
    "check" text, trigger text, "windowFrom" date, "windowTo" date, district text, departments text[], joint boolean,
    mode text, state text, "endedReason" text, "repeatReason" text)`;
const INSERT_PARTS = `INSERT INTO visit_part (visit, department, office, trigger, plan_number, check_number, tasks, items,
    mode, state, fact_record)
  SELECT visit, department, office, trigger, plan, "check", tasks, items, mode, state, "factRecord"
  FROM jsonb_to_recordset($1) AS r (visit text, department text, office text, trigger text, plan text, "check" text,
    tasks integer[], items text[], mode text, state text, "factRecord" text)`;

/** Stores parts of visits. */
export async function insertParts(client: PoolClient, parts: readonly NewPart[]): Promise<void> {
  const rows = parts.map((part) => ({ ...part, factRecord: factRecordOf(part.visit, part.department) }));
  await client.query(INSERT_PARTS, [JSON.stringify(rows)]);
}

/** Stores visits with their parts, numbered in their order by the year of a day; gives the numbers. */
export async function insertVisits(client: PoolClient, visits: readonly NewVisit[], on: Day): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT nextval(pg_get_serial_sequence('visit', 'id'))::text AS id FROM generate_series(1, $1)`,
    [visits.length],
  );
  const numbers = rows.map(({ id }) => workNumber('VS', on, id));
  const stored = visits.map(({ parts, ...visit }, at) => {
    const departments = [...new Set(parts.map(({ office }) => office))];
    return { ...visit, id: rows[at]?.id, number: numbers[at], departments };
  });
  await client.query(INSERT_VISITS, [JSON.stringify(stored)]);
  const parts = visits.flatMap((visit, at) => visit.parts.map((part) => ({ ...part, visit: numbers[at] ?? '' })));
  await insertParts(client, parts);
  return numbers;
}
