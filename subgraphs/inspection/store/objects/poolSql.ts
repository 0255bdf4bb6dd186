import type { Day } from '../../../../kernel/values/day';
import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import { EXCLUSION_CODES, type ExclusionCode } from '../../rules/objects/exclusions';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolStanding } from '../../rules/objects/poolGroup';
import { CREDIT_GRADES, RISK_CLASSES } from '../../rules/plans/planTask';
import { SET_ASIDE, setAsideValues } from './setAside';

/** A statement with its parameters. */
export interface PoolSql {
  readonly text: string;
  readonly values: unknown[];
}

const OUT = '-';
const DRAWN = '1';
const COVERED = '2';
const ORDINARY = INTENSITY_CATEGORIES.indexOf('ORDINARY');

/** Letters of the exclusions: capital where the object is not on a key list, small where it is. */
const letterOf = (code: ExclusionCode, keyListed: boolean): string =>
  String.fromCharCode((keyListed ? 97 : 65) + EXCLUSION_CODES.indexOf(code));

/** The place of a value in a list, as SQL; the last place for whatever is not in it. */
const placeSql = (column: string, list: readonly string[]): string =>
  `coalesce(array_position(ARRAY['${list.join("','")}'], ${column}), ${list.length}) - 1`;

/** Matters of the tasks' items, each once. */
export const mattersOf = (tasks: readonly PooledTask[]): string[] => [
  ...new Set(tasks.flatMap(({ matter }) => (matter === null ? [] : [matter]))),
];

/** The decision of each matter that is in force, of several the latest; only an evaluation gives a category. */
function categoriesSql(matters: readonly string[], param: (value: unknown) => string): string {
  const place = `CASE WHEN g.status = 'EVALUATED' THEN coalesce(array_position(ARRAY['${INTENSITY_CATEGORIES.join("','")}'],
    g.category), ${ORDINARY + 1}) - 1 ELSE ${ORDINARY} END`;
  const held = matters.map(
    (matter, at) =>
      `max((g.since - DATE '2000-01-01') * 4 + ${place}) FILTER (WHERE g.matter_code = ${param(matter)}) AS m${at}`,
  );
  return `SELECT ${['g.uscc', ...held].join(', ')} FROM object_category g
    WHERE g.matter_code = ANY (${param(matters)}::text[]) AND g.since <= $1::date AND (g.until IS NULL OR $1::date < g.until)
    GROUP BY g.uscc`;
}

const SCOPE_COLUMNS = { districts: 'p.district', industries: 'p.industry_division' } as const;

/** What an object must be to be in a task's scope. */
function scopeSql(task: PooledTask, matters: readonly string[], param: (value: unknown) => string): string {
  const { scope, matter } = task;
  const conditions: string[] = [];
  for (const [name, column] of Object.entries(SCOPE_COLUMNS)) {
    const named = scope[name as keyof typeof SCOPE_COLUMNS];
    if (named) conditions.push(`${column} = ANY (${param(named)}::text[])`);
  }
  const among = (column: string, list: readonly string[], named: readonly string[] | null): void => {
    if (named) conditions.push(`${column} = ANY (${param(named.map((value) => list.indexOf(value)))}::int[])`);
  };
  among('p.credit', CREDIT_GRADES, scope.grades);
  among('p.risk', RISK_CLASSES, scope.risks);
  among(matter === null ? String(ORDINARY) : `p.m${matters.indexOf(matter)}`, INTENSITY_CATEGORIES, scope.categories);
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** Each exclusion as SQL over `p`, for the task at a place. */
function excludedSql(task: PooledTask, at: number): Readonly<Record<ExclusionCode, string>> {
  const bit = (reason: string): string => `get_bit(p.${reason}, ${at}) = 1`;
  return {
    NOT_OPERATING: `p.state IN ('REVOKED', 'DEREGISTERED', 'VOIDED', 'MOVED_OUT')`,
    SUSPENDED: task.mode === 'ON_SITE' ? `p.state = 'SUSPENDED'` : 'false',
    NO_CONTACT: bit('no_contact'),
    SANDBOX: bit('sandbox'),
    INSPECTED_ABOVE: bit('above'),
    VISITED: bit('visited'),
    AT_CAP: bit('at_cap'),
  };
}

/** One letter for how an object stands to a task. */
function standingSql(task: PooledTask, at: number, inScope: string): string {
  const excluded = excludedSql(task, at);
  const listed = `get_bit(p.key_listed, ${at}) = 1`;
  const cases = EXCLUSION_CODES.map(
    (code) =>
      `WHEN ${excluded[code]} THEN CASE WHEN ${listed} THEN '${letterOf(code, true)}' ELSE '${letterOf(code, false)}' END`,
  );
  const rest =
    task.volume.kind === 'ALL' ? `'${COVERED}'` : `CASE WHEN ${listed} THEN '${COVERED}' ELSE '${DRAWN}' END`;
  return `CASE WHEN (${inScope}) IS NOT TRUE THEN '${OUT}' ${cases.join(' ')} ELSE ${rest} END`;
}

/** Every object in the scope of a task or of several, with the key of its group. Throws PARAMETER_NOT_IN_FORCE. */
export function poolSql(tasks: readonly PooledTask[], on: Day): PoolSql {
  const values = setAsideValues(tasks, on);
  const param = (value: unknown): string => `$${values.push(value)}`;
  const matters = mattersOf(tasks);
  const held = matters.map((_, at) => `coalesce(c.m${at} % 4, ${ORDINARY}) AS m${at}`);
  const objects = `
    SELECT o.uscc, o.state, o.district, o.industry_division, ${placeSql('o.credit_grade', CREDIT_GRADES)} AS credit,
      ${[`${placeSql('o.risk_class', RISK_CLASSES)} AS risk`, ...held].join(', ')},
      h.key_listed, h.sandbox, h.no_contact, h.visited, h.at_cap, h.above
    FROM inspection_object o LEFT JOIN (${SET_ASIDE}) h ON h.uscc = o.uscc
    ${matters.length === 0 ? '' : `LEFT JOIN (${categoriesSql(matters, param)}) c ON c.uscc = o.uscc`}
    WHERE o.state IS NOT NULL`;
  const standings = tasks.map((task, at) => standingSql(task, at, scopeSql(task, matters, param)));
  const classes = ['p.credit', 'p.risk', ...matters.map((_, at) => `p.m${at}`)];
  const text = `SELECT q.uscc, q.classes || q.standings AS key FROM (
      SELECT p.uscc, concat(${classes.join(', ')}) AS classes, concat(${standings.join(', ')}) AS standings
      FROM (${objects}) p) q
    WHERE q.standings <> '${OUT.repeat(tasks.length)}'`;
  return { text, values };
}

/** How the objects of a key stand to each task. */
export function standingsOf(key: string, tasks: readonly PooledTask[]): PoolStanding[] {
  const matters = mattersOf(tasks);
  const credit = CREDIT_GRADES[Number(key[0])] as (typeof CREDIT_GRADES)[number];
  const risk = RISK_CLASSES[Number(key[1])] as (typeof RISK_CLASSES)[number];
  return tasks.map(({ matter }, at) => {
    const letter = key.charAt(2 + matters.length + at);
    if (letter === OUT) return { kind: 'OUT_OF_SCOPE' };
    if (letter === COVERED) return { kind: 'COVERED' };
    const place = matter === null ? ORDINARY : Number(key[2 + matters.indexOf(matter)]);
    const category = INTENSITY_CATEGORIES[place] as (typeof INTENSITY_CATEGORIES)[number];
    if (letter === DRAWN) return { kind: 'DRAWN', credit, category, risk };
    const keyListed = letter >= 'a';
    const code = EXCLUSION_CODES[letter.charCodeAt(0) - (keyListed ? 97 : 65)] as ExclusionCode;
    return { kind: 'EXCLUDED', code, keyListed };
  });
}
