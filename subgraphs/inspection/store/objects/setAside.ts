import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { INSPECTION_TRIGGERS, isPlannedTrigger } from '../../rules/inspectionTrigger';
import type { PooledTask } from '../../rules/objects/pooledTask';

/** Reasons in the order in which `SET_ASIDE` tells them; the first is none to leave an object out. */
export const REASONS = ['KEY_LISTED', 'SANDBOX', 'NO_CONTACT', 'VISITED', 'AT_CAP', 'INSPECTED_ABOVE'] as const;

/** The visit that an inspection tells part of: one of the hub by its number, any other by itself. */
const VISIT_OF_FACT = `coalesce(substring(i.source_record_id from '^VS-[0-9]{4}-[0-9]+'),
      i.source_department || ' ' || i.source_record_id)`;

const PLANNED = `('${INSPECTION_TRIGGERS.filter(isPlannedTrigger).join("', '")}')`;

/** Planned inspections that count for a cap: those that were told, and the hub's own that nobody has begun and that are not. */
const PLANNED_INSPECTIONS = `(SELECT i.uscc, i.department, coalesce(i.inspected_on, i.scheduled_on) AS on_day, ${VISIT_OF_FACT} AS visit
    FROM inspection i WHERE i.stage <> 'CANCELLED' AND i.trigger IN ${PLANNED}
    UNION ALL SELECT v.uscc, p.office, coalesce(v.scheduled_on, v.window_to), v.number
    FROM visit_part p JOIN visit v ON v.number = p.visit WHERE p.state = 'PLANNED' AND p.trigger IN ${PLANNED})`;

/**
 * What sets objects apart from their classes, one row an object: a word of bits for each reason, in the order of `REASONS`
 * and with commas between them, a bit for each task; an empty word for none. Parameters: $1 the day, then pairs of what a
 * reason goes by and the tasks for which it holds.
 *
 * KEY_LISTED: on a list of the item's matter, or on one that names no matter of the department of a key item ($2-$5).
 * SANDBOX: in a sandbox of the item's matter ($2, $3). NO_CONTACT: exempted by the department or the one above it, for
 * items that are no key ones ($6, $7). VISITED: a planned visit in the plan's year, drawn or under a special plan ($8, $9).
 * AT_CAP: as many planned inspections of the department and its offices in the year as its cap or more, whether the hub planned
 * them or a department told them ($10-$12). INSPECTED_ABOVE: the same item inspected by the department
 * above, so many months ago at most ($13-$16).
 */
export const SET_ASIDE = `
  SELECT a.uscc, concat_ws(',', ${REASONS.map(
    (reason) => `coalesce((bit_or(a.tasks) FILTER (WHERE a.reason = '${reason}'))::text, '')`,
  ).join(', ')}) AS reasons
  FROM (
    SELECT l.uscc, 'KEY_LISTED' AS reason, m.tasks
    FROM object_key_list l JOIN unnest($2::text[], $3::varbit[]) m(matter, tasks) ON m.matter = l.matter_code
    WHERE l.from_day <= $1::date AND (l.to_day IS NULL OR $1::date < l.to_day)
    UNION ALL
    SELECT l.uscc, 'KEY_LISTED', m.tasks
    FROM object_key_list l JOIN unnest($4::text[], $5::varbit[]) m(line, tasks) ON m.line = split_part(l.department, '-', 1)
    WHERE l.matter_code IS NULL AND l.from_day <= $1::date AND (l.to_day IS NULL OR $1::date < l.to_day)
    UNION ALL
    SELECT s.uscc, 'SANDBOX', m.tasks
    FROM object_sandbox s JOIN unnest($2::text[], $3::varbit[]) m(matter, tasks) ON m.matter = s.matter_code
    WHERE s.from_day <= $1::date AND $1::date < s.until_day
    UNION ALL
    SELECT e.uscc, 'NO_CONTACT', m.tasks
    FROM inspection_exemption e JOIN unnest($6::text[], $7::varbit[]) m(department, tasks) ON m.department = e.department
    WHERE e.from_day <= $1::date AND $1::date < e.until_day AND (e.revoked_on IS NULL OR $1::date < e.revoked_on)
    UNION ALL
    SELECT v.uscc, 'VISITED', m.tasks
    FROM visit v JOIN unnest($8::int[], $9::varbit[]) m(year, tasks) ON m.year = extract(year FROM v.window_from)
    WHERE v.state <> 'CANCELLED' AND (v.round_number IS NOT NULL
      OR EXISTS (SELECT FROM triggered_check k WHERE k.kind = 'SPECIAL' AND k.visit_number = v.number))
    UNION ALL
    (SELECT i.uscc, 'AT_CAP', m.tasks
    FROM unnest($10::text[], $11::int[], $12::varbit[]) m(department, year, tasks)
    JOIN inspection_cap c ON c.department = m.department AND c.year = m.year
    JOIN ${PLANNED_INSPECTIONS} i ON c.department IN (i.department, split_part(i.department, '-', 1))
      AND m.year = extract(year FROM i.on_day)
    GROUP BY i.uscc, c.department, c.most, m.tasks HAVING count(DISTINCT i.visit) >= c.most)
    UNION ALL
    SELECT i.uscc, 'INSPECTED_ABOVE', m.tasks
    FROM inspection i
    JOIN inspection_result r ON r.source_department = i.source_department AND r.inspection_record_id = i.source_record_id
    JOIN unnest($13::text[], $14::text[], $15::varbit[]) m(department, item, tasks)
      ON m.department = i.department AND m.item = r.item_code
    WHERE i.stage = 'COMPLETED' AND i.inspected_on <= $1::date
      AND $1::date < (i.inspected_on + make_interval(months => $16::int))::date
  ) a GROUP BY a.uscc`;

/** Which tasks go by a value: the value with its bits, as two lists. */
function bitsBy(tasks: readonly PooledTask[], valuesOf: (task: PooledTask) => readonly string[]): [string[], string[]] {
  const bits = new Map<string, string[]>();
  tasks.forEach((task, at) => {
    for (const value of valuesOf(task)) {
      const row = bits.get(value) ?? tasks.map(() => '0');
      row[at] = '1';
      bits.set(value, row);
    }
  });
  return [[...bits.keys()], [...bits.values()].map((row) => row.join(''))];
}

const parentOf = (department: string): string | undefined => findDepartment(department)?.parent;

/** The department and the one above it. */
function line(department: string): string[] {
  const parent = parentOf(department);
  return parent === undefined ? [department] : [department, parent];
}

const listOf = <Value>(value: Value | null | undefined): Value[] =>
  value === null || value === undefined ? [] : [value];

/** The parameters of `SET_ASIDE`. Throws PARAMETER_NOT_IN_FORCE. */
export function setAsideValues(tasks: readonly PooledTask[], on: Day): unknown[] {
  const matters = bitsBy(tasks, ({ matter }) => listOf(matter));
  const lines = bitsBy(tasks, (task) => (task.isKeyItem ? [line(task.department).at(-1) as string] : []));
  const departments = bitsBy(tasks, (task) => (task.isKeyItem ? [] : line(task.department)));
  const years = bitsBy(tasks, (task) => (task.repeatReason === null ? [String(task.planYear)] : []));
  const caps = bitsBy(tasks, (task) => line(task.department).map((one) => `${one} ${task.planYear}`));
  const above = bitsBy(tasks, (task) =>
    listOf(task.restsAfterHigher ? parentOf(task.department) : null).map((parent) => `${parent} ${task.item}`),
  );
  const column = (pairs: readonly string[], at: number): string[] => pairs.map((pair) => pair.split(' ')[at] as string);
  const months = parameterOn('HIGHER_INSPECTION_RESTS', on).value;
  return [
    on,
    ...matters,
    ...lines,
    ...departments,
    ...years,
    ...[column(caps[0], 0), column(caps[0], 1), caps[1]],
    ...[column(above[0], 0), column(above[0], 1), above[1], months],
  ];
}
