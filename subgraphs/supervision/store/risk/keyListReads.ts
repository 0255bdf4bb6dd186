import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { keyListCap } from '../../rules/risk/keyListCap';
import { coverageDays, type KeyListCoverage, keyListCoverage } from '../../rules/risk/keyListCoverage';
import { listWork } from '../work/listWork';
import { readingFrom } from '../work/queryable';
import { findWork, listingOf, type WorkCondition } from '../work/workTable';
import { KEY_LISTS, KEY_OBJECTS, type KeyListRow, type KeyObjectRow } from './keyListRows';
import { keyListSize } from './keyListSize';

/** Rows wanted of a list, newest first. */
export interface RowsWanted {
  readonly limit: number;
  readonly after: string | null;
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
  { authority, matter, year }: KeyListFilter,
  page: RowsWanted & { readonly authorities: readonly string[] | null },
): Promise<PageRows> {
  const conditions: WorkCondition[] = [
    ['w.authority = ?', authority],
    ['w.matter_code = ?', matter],
    ['w.year = ?', year],
    [`w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`, page.authorities],
  ];
  return listWork(statements, listingOf(KEY_LISTS, conditions), { ...page, authorities: null });
}

/** The key list of a number; undefined where there is none. */
export function findKeyList(statements: Statements, number: string): Promise<KeyListRow | undefined> {
  return findWork<KeyListRow>(readingFrom(statements), KEY_LISTS, number);
}

/** An object of a key list by its number; undefined where there is none. */
export function findKeyObject(statements: Statements, number: string): Promise<KeyObjectRow | undefined> {
  return findWork<KeyObjectRow>(readingFrom(statements), KEY_OBJECTS, number);
}

/** SQL over `w`: whether the object was visited between two days. */
const VISITED = `EXISTS (SELECT FROM evidence_record e WHERE e.uscc = w.uscc AND e.kind = 'INSPECTION_VISIT'
  AND e.superseded_seq IS NULL AND NOT e.withdrawn AND e.occurred_on BETWEEN '@from' AND '@to')`;

const visitedWithin = (year: number, today: Day): string => {
  const { from, to } = coverageDays(year, today);
  return VISITED.replace('@from', from).replace('@to', to);
};

/** Which objects of a list are wanted. */
export interface KeyObjectFilter {
  readonly state?: string | null;
  /** True for objects on the list without a visit in its year. */
  readonly uncovered?: boolean | null;
}

/** Objects of a list, newest first. */
export function listKeyObjects(
  statements: Statements,
  list: KeyListRow,
  { state, uncovered, today, ...page }: KeyObjectFilter & RowsWanted & { readonly today: Day },
): Promise<PageRows> {
  const isOn = `w.state IN ('LISTED', 'REMOVAL_PROPOSED') AND ?`;
  const conditions: WorkCondition[] = [
    ['w.list = ?', list.id],
    ['w.state = ?', state],
    [`${isOn} AND NOT ${visitedWithin(list.year, today)}`, uncovered ? true : null],
  ];
  return listWork(statements, listingOf(KEY_OBJECTS, conditions), { ...page, authorities: null });
}

/** What is counted of a list: its objects, its cap, and how far they were visited. */
export interface KeyListFigures extends KeyListCoverage {
  readonly cap: number;
  readonly subjects: number;
  /** Taken off the list in its year without a visit. */
  readonly takenOffUnvisited: number;
}

/** Counts a list as of a day: 沪府发〔2020〕7号（八） full coverage within the year. */
export async function keyListFigures(statements: Statements, list: KeyListRow, today: Day): Promise<KeyListFigures> {
  const visited = visitedWithin(list.year, today);
  const isOn = `w.state IN ('LISTED', 'REMOVAL_PROPOSED')`;
  const [counted] = await statements.run<{ objects: number; visited: number; gone: number }>(
    `SELECT count(*) FILTER (WHERE ${isOn})::int AS objects, count(*) FILTER (WHERE ${isOn} AND ${visited})::int AS visited,
       count(*) FILTER (WHERE w.state = 'REMOVED' AND NOT ${visited})::int AS gone
     FROM key_list_object w WHERE w.list = $1`,
    [list.id],
  );
  const size = await keyListSize(readingFrom(statements), list, today);
  const coverage = keyListCoverage({ objects: counted?.objects ?? 0, visited: counted?.visited ?? 0 });
  const { subjects } = size;
  return { ...coverage, cap: keyListCap(size, today), subjects, takenOffUnvisited: counted?.gone ?? 0 };
}
