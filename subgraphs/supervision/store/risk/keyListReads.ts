import type { ListSpec, PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { listingOf, selectWork, type WorkCondition } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { KEY_LISTS, KEY_OBJECTS, type KeyListRow, type KeyObjectRow } from './keyListRows';

type Page = Parameters<typeof listWork>[2];

/** What is counted of a list. */
export interface KeyListCounts {
  /** Objects on it. */
  readonly objects: number;
  /** Those of them that were visited in its year. */
  readonly visited: number;
  /** Taken off it without a visit in its year. */
  readonly takenOffUnvisited: number;
}

/** A key list with its counts. */
export type CountedKeyList = KeyListRow & KeyListCounts;

const ON_LIST = `o.state IN ('LISTED', 'REMOVAL_PROPOSED')`;

/**
 * SQL: visits `e` that count for an object `o` of the list `l`, up to a day: those of the list's year, by the department of
 * its line or an office of that, whose codes are the department's and what follows a hyphen. A visit by another line is no
 * supervision in the matter.
 */
const visits = (today: Day, o: string, l: string): string => `FROM evidence_record e WHERE e.uscc = ${o}.uscc
  AND e.kind = 'INSPECTION_VISIT' AND e.superseded_seq IS NULL AND NOT e.withdrawn
  AND split_part(e.source_department, '-', 1) = split_part(${l}.authority, '-', 1)
  AND e.occurred_on BETWEEN make_date(${l}.year, 1, 1) AND least('${today}'::date, make_date(${l}.year, 12, 31))`;

/** SQL: the columns of `KeyListCounts` over the list `w`, with visits up to a day. */
function countColumns(today: Day): string {
  const visited = `EXISTS (SELECT ${visits(today, 'o', 'w')})`;
  const count = (which: string) => `(SELECT count(*)::int FROM key_list_object o WHERE o.list = w.id AND ${which})`;
  return `${count(ON_LIST)} AS objects, ${count(`${ON_LIST} AND ${visited}`)} AS visited,
    ${count(`o.state = 'REMOVED' AND NOT ${visited}`)} AS "takenOffUnvisited"`;
}

/** Which key lists are wanted. */
export interface KeyListFilter {
  readonly authority?: string | null;
  readonly matter?: string | null;
  readonly year?: number | null;
}

/** Key lists that a viewer sees: those that are published, and drafts of the authorities in its sight; null for all. */
export function listKeyLists(
  statements: Statements,
  { authority, matter, year, number }: KeyListFilter & { readonly number?: string },
  page: Page & { readonly today: Day },
): Promise<PageRows> {
  const conditions: WorkCondition[] = [
    ['w.number = ?', number],
    ['w.authority = ?', authority],
    ['w.matter_code = ?', matter],
    ['w.year = ?', year],
    [`w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`, page.authorities],
  ];
  const listing = listingOf(KEY_LISTS, conditions);
  const columns = `${listing.columns}, ${countColumns(page.today)}`;
  return listWork(statements, { ...listing, columns }, { ...page, authorities: null });
}

/** The key list of a number as a viewer sees it; undefined where there is none. */
export async function findKeyList(
  statements: Statements,
  number: string,
  { authorities, today }: { readonly authorities: readonly string[] | null; readonly today: Day },
): Promise<CountedKeyList | undefined> {
  const page = { authorities, today, limit: 1, after: null };
  const { rows } = await listKeyLists(statements, { number }, page);
  return rows[0] as unknown as CountedKeyList | undefined;
}

/** An object of a list, with its last visit in the year of the list. */
export type VisitedKeyObject = KeyObjectRow & { readonly visitedOn: Day | null };

/** Which objects of a list are wanted. */
export interface KeyObjectFilter {
  readonly state?: string | null;
  /** True for objects on the list without a visit in its year, false for those with one. */
  readonly uncovered?: boolean | null;
}

/** SQL: day of the last visit that counts for the object `w` of the list `l`, up to a day; null without one. */
const visitedOn = (today: Day): string => `(SELECT max(e.occurred_on) ${visits(today, 'w', 'l')})`;

const WITH_LIST = 'key_list_object w JOIN key_list l ON l.id = w.list';

/**
 * Objects of a list by its id, newest first, with visits up to a day. Parameters: offices of which one must be in charge, a
 * state, and whether they are uncovered; null restricts nothing.
 */
export function keyListObjects(today: Day): ListSpec {
  const visit = visitedOn(today);
  const columns = Object.entries(KEY_OBJECTS.columns).map(([field, column]) => [field, `w.${column}`]);
  return {
    name: `keyListObjects.${today}`,
    from: WITH_LIST,
    fields: {
      ...{ no: 'w.id::text', number: 'w.number', version: 'w.version', authority: 'w.authority' },
      ...Object.fromEntries(columns),
      visitedOn: visit,
    },
    order: [{ sql: 'w.id', field: 'no', type: 'bigint' }],
    belongs: 'w.list = k.key::bigint',
    where: (param) => `(${param(0)}::text[] IS NULL OR w.charge = ANY (${param(0)}))
      AND (${param(1)}::text IS NULL OR w.state = ${param(1)})
      AND (${param(2)}::boolean IS NULL OR (w.state IN ('LISTED', 'REMOVAL_PROPOSED') AND (${visit} IS NULL) = ${param(2)}))`,
  };
}

/** An object by its number; undefined where there is none. */
export async function findKeyObject(
  statements: Statements,
  number: string,
  today: Day,
): Promise<VisitedKeyObject | undefined> {
  const sql = `SELECT ${selectWork(KEY_OBJECTS)}, ${visitedOn(today)} AS "visitedOn" FROM ${WITH_LIST} WHERE w.number = $1`;
  return (await statements.run<VisitedKeyObject & Record<string, unknown>>(sql, [number]))[0];
}
