import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { PLANNED_WORK } from '../plans/plannedWork';
import { HAND_OVERS, type HandOverRow } from './handOverRows';
import { FLAGS, type FlagRow } from './resultFlags';
import { FINDINGS, type FindingRow, PART_RESULTS, type PartResultRow } from './resultRows';

type Page = Parameters<typeof listWork>[2] & { readonly today: Day };

/** Which results of parts are wanted. */
export interface PartResultFilter {
  readonly visit?: string | null;
  readonly plan?: string | null;
  readonly round?: string | null;
  readonly authority?: string | null;
  readonly state?: string | null;
  /** True for those that should be public by now and are not. */
  readonly overdue?: boolean | null;
}

/** Results of parts of the offices in a viewer's sight, newest first. */
export function listPartResults(statements: Statements, filter: PartResultFilter, page: Page): Promise<PageRows> {
  const listing = listingOf(PART_RESULTS, [
    ['w.visit = ?', filter.visit],
    [`(w.visit, w.department) IN (SELECT k.visit, k.part FROM ${PLANNED_WORK} k WHERE k.plan = ?)`, filter.plan],
    ['w.round_number = ?', filter.round],
    ['w.authority = ?', filter.authority],
    ['w.state = ?', filter.state],
    [`w.state = 'FORMED' AND w.due_on < ?::date`, filter.overdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}

/** The results of a part by number; undefined where there are none. */
export function findPartResults(statements: Statements, number: string): Promise<PartResultRow | undefined> {
  return findWork<PartResultRow>(readingFrom(statements), PART_RESULTS, number);
}

/** A finding with its checklist's edition. */
export type ReadFinding = FindingRow & { readonly edition: number | null };

const OF_PARTS = `SELECT ${selectWork(FINDINGS)}, c.edition FROM visit_item w
  LEFT JOIN item_checklist c ON c.number = w.checklist
  WHERE (w.visit, w.department) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY w.visit, w.department, w.item`;

/** Findings of parts, one statement for all of them. */
export function findingsOfParts(
  statements: Statements,
  parts: readonly { readonly visit: string; readonly department: string }[],
): Promise<(ReadFinding & Record<string, unknown>)[]> {
  const keys = [parts.map(({ visit }) => visit), parts.map(({ department }) => department)];
  return statements.run<ReadFinding & Record<string, unknown>>(OF_PARTS, keys);
}

const BY_NUMBER = `SELECT ${selectWork(FINDINGS)}, c.edition FROM visit_item w
  LEFT JOIN item_checklist c ON c.number = w.checklist WHERE w.number = $1`;

/** The finding of a number with its checklist's edition; undefined where there is none. */
export async function findReadFinding(statements: Statements, number: string): Promise<ReadFinding | undefined> {
  return (await statements.run<ReadFinding & Record<string, unknown>>(BY_NUMBER, [number]))[0];
}

/** Which follow-ups are wanted. */
export interface FollowUpFilter {
  readonly visit?: string | null;
  readonly authority?: string | null;
  readonly kind?: string | null;
  /** True for those that are still to be done, false for those that are done. */
  readonly open?: boolean | null;
  readonly overdue?: boolean | null;
}

/** Findings that are to be followed up, of the offices in a viewer's sight, newest first. */
export function listFollowUps(statements: Statements, filter: FollowUpFilter, page: Page): Promise<PageRows> {
  const { visit, authority, kind, open, overdue } = filter;
  const listing = listingOf(FINDINGS, [
    ['w.follow_up <> ?', 'NONE_NEEDED'],
    ['w.visit = ?', visit],
    ['w.authority = ?', authority],
    ['w.follow_up = ?', kind],
    ['(w.follow_up_completed_on IS NULL) = ?', open],
    ['w.follow_up_completed_on IS NULL AND w.follow_up_due_on < ?::date', overdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}

/** Which flags are wanted. */
export interface FlagFilter {
  readonly authority?: string | null;
  readonly visit?: string | null;
  readonly kind?: string | null;
  readonly state?: string | null;
}

/** Flags for the offices in a viewer's sight to decide on, newest first. */
export function listFlags(statements: Statements, filter: FlagFilter, page: Page): Promise<PageRows> {
  const listing = listingOf(FLAGS, [
    ['w.authority = ?', filter.authority],
    ['w.visit = ?', filter.visit],
    ['w.kind = ?', filter.kind],
    ['w.state = ?', filter.state],
  ]);
  return listWork(statements, listing, page);
}

/** The flag of a number; undefined where there is none. */
export function findFlag(statements: Statements, number: string): Promise<FlagRow | undefined> {
  return findWork<FlagRow>(readingFrom(statements), FLAGS, number);
}

/** Which hand-overs are wanted. */
export interface HandOverFilter {
  readonly authority?: string | null;
  readonly toDepartment?: string | null;
  readonly visit?: string | null;
  readonly state?: string | null;
  /** True for those that wait for an answer after their last day. */
  readonly overdue?: boolean | null;
}

/** Hand-overs of the offices in a viewer's sight, newest first. */
export function listHandOvers(statements: Statements, filter: HandOverFilter, page: Page): Promise<PageRows> {
  const listing = listingOf(HAND_OVERS, [
    ['w.authority = ?', filter.authority],
    ['w.to_department = ?', filter.toDepartment],
    ['w.visit = ?', filter.visit],
    ['w.state = ?', filter.state],
    [`w.state IN ('SENT', 'RECEIVED') AND w.due_on < ?::date`, filter.overdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}

/** The hand-over of a number; undefined where there is none. */
export function findHandOver(statements: Statements, number: string): Promise<HandOverRow | undefined> {
  return findWork<HandOverRow>(readingFrom(statements), HAND_OVERS, number);
}
