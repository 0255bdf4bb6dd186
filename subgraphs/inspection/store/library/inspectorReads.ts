import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { INSPECTORS, type InspectorRow, TIES, type TieRow } from './inspectorRows';

/** Which inspectors are wanted. */
export interface InspectorFilter {
  readonly office?: string | null;
  readonly field?: string | null;
  readonly district?: string | null;
  /** Those with a valid certificate on this day. */
  readonly certifiedOn?: Day | null;
  readonly active?: boolean | null;
}

/** Inspectors of the offices in a viewer's sight, newest first. */
export function listInspectors(
  statements: Statements,
  { office, field, district, certifiedOn, active }: InspectorFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const listing = listingOf(INSPECTORS, [
    ['w.authority = ?', office],
    ['w.fields @> ARRAY[?::text]', field],
    [`w.areas IS NULL OR EXISTS (SELECT FROM unnest(w.areas) area WHERE left(area, 6) = ?)`, district],
    ['w.certificate_until >= ?::date', certifiedOn],
    ['w.active = ?', active],
  ]);
  return listWork(statements, listing, page);
}

/** The inspector of a number; undefined where there is none. */
export function findInspectorRow(statements: Statements, number: string): Promise<InspectorRow | undefined> {
  return findWork<InspectorRow>(readingFrom(statements), INSPECTORS, number);
}

/** The inspector who signs in under a subject; undefined where there is none in the library. */
export async function findOwnInspector(statements: Statements, subject: string): Promise<InspectorRow | undefined> {
  const sql = `SELECT ${selectWork(INSPECTORS)} FROM inspector w WHERE w.active AND w.account = $1`;
  return (await statements.run<InspectorRow & Record<string, unknown>>(sql, [subject]))[0];
}

/** Ties of an inspector, those that ended too, newest first, at most a hundred. */
export async function readTies(statements: Statements, inspector: string): Promise<TieRow[]> {
  const sql = `SELECT ${selectWork(TIES)} FROM inspector_tie w WHERE w.inspector = $1 ORDER BY w.from_day DESC, w.id DESC LIMIT 100`;
  return statements.run<TieRow & Record<string, unknown>>(sql, [inspector]);
}
