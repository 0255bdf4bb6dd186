import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { listWork } from '../work/listWork';
import { listingOf, type WorkCondition } from '../work/workTable';
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
const VISIT = `e.kind = 'INSPECTION_VISIT' AND e.superseded_seq IS NULL AND NOT e.withdrawn`;

/** SQL: the columns of `KeyListCounts` over the list `w`, with visits up to a day. */
function countColumns(today: Day): string {
  const visited = `EXISTS (SELECT FROM evidence_record e WHERE e.uscc = o.uscc AND ${VISIT}
    AND e.occurred_on BETWEEN make_date(w.year, 1, 1) AND least('${today}'::date, make_date(w.year, 12, 31)))`;
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

/** SQL: day of the last visit to the object `w` in a year, up to a day; null without one. */
const visitedOn = (year: string, today: Day): string => `(SELECT max(e.occurred_on) FROM evidence_record e
  WHERE e.uscc = w.uscc AND ${VISIT}
    AND e.occurred_on BETWEEN make_date(${year}, 1, 1) AND least('${today}'::date, make_date(${year}, 12, 31)))`;

/** Objects of a list, newest first; with `charge` those of which one of these offices is in charge. */
export function listKeyObjects(
  statements: Statements,
  { id, year }: Pick<KeyListRow, 'id' | 'year'>,
  {
    state,
    uncovered,
    today,
    charge,
    ...page
  }: KeyObjectFilter & Page & { readonly today: Day; readonly charge: readonly string[] | null },
): Promise<PageRows> {
  const visit = visitedOn(String(year), today);
  const listing = listingOf(KEY_OBJECTS, [
    ['w.list = ?', id],
    ['w.charge = ANY (?::text[])', charge],
    ['w.state = ?', state],
    [`w.state IN ('LISTED', 'REMOVAL_PROPOSED') AND (${visit} IS NULL) = ?`, uncovered],
  ]);
  return listWork(statements, { ...listing, columns: `${listing.columns}, ${visit} AS "visitedOn"` }, page);
}

/** An object by its number; undefined where there is none. */
export async function findKeyObject(
  statements: Statements,
  number: string,
  today: Day,
): Promise<VisitedKeyObject | undefined> {
  const year = '(SELECT l.year FROM key_list l WHERE l.id = w.list)';
  const listing = listingOf(KEY_OBJECTS, [['w.number = ?', number]]);
  const columns = `${listing.columns}, ${visitedOn(year, today)} AS "visitedOn"`;
  const page = { authorities: null, limit: 1, after: null };
  const { rows } = await listWork(statements, { ...listing, columns }, page);
  return rows[0] as unknown as VisitedKeyObject | undefined;
}
