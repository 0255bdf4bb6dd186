import type { PoolClient } from 'pg';
import { selectWork } from '../../../../kernel/service/work/workTable';
import { visitMode } from '../../rules/visits/visitMode';
import { type DrawnTask, partsOfTasks } from '../../rules/visits/visitOfTasks';
import { CHECKS, type CheckRow } from './checkRows';
import type { PartRow, VisitRow } from './visitRows';

/** What a part of a visit no longer does: some of the round's tasks by their places, or an item. */
export interface PartLoss {
  readonly tasks: readonly number[];
  readonly item?: string | null;
}

const TASKS = `SELECT t.place AS task, t.plan, t.department, t.item, d.rate_ppm AS "ratePpm",
    coalesce((SELECT x->>'mode' FROM inspection_plan w
      JOIN inspection_plan_edition e ON e.plan_number = w.number AND e.edition = w.edition
      CROSS JOIN LATERAL jsonb_array_elements(e.content->'tasks') x
      WHERE w.number = t.plan AND (x->>'task')::int = t.task), $4) AS mode
  FROM draw_round_task t JOIN drawn_object d
    ON d.round = t.round AND d.task = t.place AND d.uscc = $2::character(18)
  WHERE t.round = $1 AND t.place = ANY ($3) ORDER BY t.place`;

const OWN_CHECKS = `SELECT ${selectWork(CHECKS)} FROM triggered_check w
  WHERE w.visit_number = $1 AND w.authority = $2 ORDER BY w.id`;

const SHRINK = `UPDATE visit_part SET tasks = $3, items = $4, mode = $5, trigger = $6, plan_number = $7, check_number = $8
  WHERE visit = $1 AND department = $2`;

const FORGET = `DELETE FROM inspection_result
  WHERE source_department = $1 AND inspection_record_id = $2 AND item_code <> ALL ($3)`;

async function tasksLeft(
  client: PoolClient,
  { round, uscc }: VisitRow,
  { tasks, mode }: PartRow,
): Promise<DrawnTask[]> {
  return (await client.query<DrawnTask>(TASKS, [round, uscc, tasks, mode])).rows;
}

/** Takes out of the fact of a part, which has no result yet, the items that the part no longer has. */
export async function forgetItems(client: PoolClient, { office, factRecord }: PartRow, items: readonly string[]) {
  await client.query(FORGET, [office, factRecord, items]);
}

async function checksOf(client: PoolClient, { number }: VisitRow, { office }: PartRow): Promise<CheckRow[]> {
  return (await client.query<CheckRow>(OWN_CHECKS, [number, office])).rows;
}

/** Calls off a part that nobody has begun; what it was to do stays on the record. */
export async function endPart(client: PoolClient, { visit, department }: PartRow): Promise<void> {
  const sql = `UPDATE visit_part SET state = 'CANCELLED' WHERE visit = $1 AND department = $2`;
  await client.query(sql, [visit, department]);
}

/**
 * Takes something away from a part that nobody has begun; what is left of its tasks and checks makes up its items, its mode,
 * its trigger and its plan, as if it had been planned so. A part of which nothing is left is called off. Gives the places of
 * the tasks that it lost. The caller holds the visit, and tells it.
 *
 * DR-29, DR-17
 */
export async function losePart(
  client: PoolClient,
  { visit, part, loss }: { readonly visit: VisitRow; readonly part: PartRow; readonly loss: PartLoss },
): Promise<readonly number[]> {
  const drawn = await tasksLeft(client, visit, part);
  const left = drawn.filter(({ task, item }) => !loss.tasks.includes(task) && item !== loss.item);
  const without = (items: readonly string[]) => items.filter((item) => item !== loss.item);
  const checks = (await checksOf(client, visit, part)).filter(({ items }) => without(items).length > 0);
  const wanted = [...left.map(({ item }) => item), ...checks.flatMap((check) => without(check.items))];
  const items = [...new Set(wanted)].sort();
  if (items.length === 0) {
    await endPart(client, part);
    return part.tasks;
  }
  const [planned] = partsOfTasks(left, visit.district);
  const [first] = checks;
  const check = (checks.find(({ number }) => number === part.check) ?? first)?.number ?? null;
  const mode = visitMode([...left, ...checks].map((one) => one.mode));
  const tasks = left.map(({ task }) => task);
  const trigger = planned?.trigger ?? first?.kind ?? part.trigger;
  const plan = planned ? planned.plan : (first?.plan ?? null);
  await client.query(SHRINK, [visit.number, part.department, tasks, items, mode, trigger, plan, check]);
  await forgetItems(client, part, items);
  return part.tasks.filter((task) => !tasks.includes(task));
}
