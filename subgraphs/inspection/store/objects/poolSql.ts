import type { Day } from '../../../../kernel/values/day';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { objectStanding, type SetAsideCode } from '../../rules/objects/objectStanding';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolStanding } from '../../rules/objects/poolGroup';
import { CREDIT_GRADES, RISK_CLASSES } from '../../rules/plans/planTask';
import { REASONS, SET_ASIDE, setAsideValues } from './setAside';

/** A statement with its parameters. */
export interface PoolSql {
  readonly text: string;
  readonly values: unknown[];
}

type Param = (value: unknown) => string;

const ORDINARY = INTENSITY_CATEGORIES.indexOf('ORDINARY');

/** Matters of the tasks' items, each once. */
const mattersOf = (tasks: readonly PooledTask[]): string[] => [
  ...new Set(tasks.flatMap(({ matter }) => (matter === null ? [] : [matter]))),
];

/**
 * Of each matter the category of the decision in force on the day, of several decisions the latest. A decision that was
 * deferred keeps the category before it, if there is one; who is not evaluated has none.
 */
function categoriesSql(matters: readonly string[], param: Param): string {
  const place = `coalesce(array_position(ARRAY['${INTENSITY_CATEGORIES.join("','")}'], g.category), ${ORDINARY + 1}) - 1`;
  const held = matters.map((matter) => {
    const latest = `max((g.since - DATE '2000-01-01') * 4 + ${place}) FILTER (WHERE g.matter_code = ${param(matter)})`;
    return `coalesce(${latest} % 4, ${ORDINARY})`;
  });
  return `SELECT g.uscc, concat(${held.join(', ')}) AS held FROM object_category g
    WHERE g.matter_code = ANY (${param(matters)}::text[]) AND g.since <= $1::date AND (g.until IS NULL OR $1::date < g.until)
    GROUP BY g.uscc`;
}

/** Whether an object lies in the districts and trades of a task, as a letter; nothing where the task looks at neither. */
function placeSql({ scope: { districts, industries } }: PooledTask, param: Param): string[] {
  const conditions = [
    ...(districts ? [`o.district = ANY (${param(districts)}::text[])`] : []),
    ...(industries ? [`o.industry_division = ANY (${param(industries)}::text[])`] : []),
  ];
  return conditions.length === 0 ? [] : [`CASE WHEN ${conditions.join(' AND ')} THEN 'y' ELSE 'n' END`];
}

/**
 * Every object that the register tells of, with a key of all that decides how it stands to the tasks on a day: its state,
 * grade and class, its categories in their matters, whether it lies in the tasks' places, and what sets it aside. Of one
 * object alone where `uscc` is given. Throws PARAMETER_NOT_IN_FORCE.
 */
export function poolSql(tasks: readonly PooledTask[], on: Day, uscc?: string): PoolSql {
  const values = setAsideValues(tasks, on);
  const param: Param = (value) => `$${values.push(value)}`;
  const matters = mattersOf(tasks);
  const places = tasks.flatMap((task) => placeSql(task, param));
  const held = matters.length === 0 ? '' : `LEFT JOIN (${categoriesSql(matters, param)}) c ON c.uscc = o.uscc`;
  const parts = [
    'o.state',
    `coalesce(o.credit_grade, '')`,
    `coalesce(o.risk_class, '')`,
    matters.length === 0 ? `''` : `coalesce(c.held, '')`,
    places.length === 0 ? `''` : `concat(${places.join(', ')})`,
    `coalesce(h.reasons, '')`,
  ];
  const text = `SELECT o.uscc, concat_ws('|', ${parts.join(', ')}) AS key
    FROM inspection_object o LEFT JOIN (${SET_ASIDE}) h ON h.uscc = o.uscc ${held}
    WHERE o.state IS NOT NULL${uscc === undefined ? '' : ` AND o.uscc = ${param(uscc)}::character(18)`}`;
  return { text, values };
}

/** The value of a list, or the last one, which stands for having none. */
const oneOf = <Value extends string>(list: readonly Value[], value: string | undefined): Value =>
  list.find((one) => one === value) ?? (list.at(-1) as Value);

function setAsideOf(reasons: string, at: number): { keyListed: boolean; setAside: Record<SetAsideCode, boolean> } {
  const words = reasons.split(',');
  const holds = (reason: (typeof REASONS)[number]): boolean => words[REASONS.indexOf(reason)]?.charAt(at) === '1';
  const [keyListed, ...others] = REASONS.map((reason) => [reason, holds(reason)] as const);
  return {
    keyListed: keyListed?.[1] ?? false,
    setAside: Object.fromEntries(others) as Record<SetAsideCode, boolean>,
  };
}

/** How the objects of a key of `poolSql` stand to each of its tasks. */
export function standingsOf(key: string, tasks: readonly PooledTask[]): PoolStanding[] {
  const [state = '', grade, level, held = '', places = '', reasons = ''] = key.split('|');
  const matters = mattersOf(tasks);
  const credit = oneOf(CREDIT_GRADES, grade);
  const risk = oneOf(RISK_CLASSES, level);
  let place = 0;
  return tasks.map((task, at) => {
    const { matter, scope } = task;
    const letter = matter === null ? '' : held.charAt(matters.indexOf(matter));
    const category = INTENSITY_CATEGORIES[letter === '' ? ORDINARY : Number(letter)] ?? 'ORDINARY';
    const looks = scope.districts !== null || scope.industries !== null;
    const inPlace = !looks || places.charAt(place++) === 'y';
    return objectStanding({ state, credit, risk, category, inPlace, ...setAsideOf(reasons, at) }, task);
  });
}
