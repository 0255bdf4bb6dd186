import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { listingOf } from '../../../../kernel/service/work/workTable';
import { PLANNED_WORK } from '../plans/plannedWork';
import { PART_RESULTS } from './resultRows';

/** Which public results are wanted. */
export interface PublishedResultFilter {
  readonly plan?: string | null;
  readonly round?: string | null;
  readonly authority?: string | null;
}

/** Results that are public today, of every office, newest first. */
export function listPublishedResults(
  statements: Statements,
  { plan, round, authority }: PublishedResultFilter,
  page: { readonly limit: number; readonly after: string | null },
): Promise<PageRows> {
  const listing = listingOf(PART_RESULTS, [
    ['w.state = ?', 'PUBLISHED'],
    [`(w.visit, w.department) IN (SELECT k.visit, k.part FROM ${PLANNED_WORK} k WHERE k.plan = ?)`, plan],
    ['w.round_number = ?', round],
    ['w.authority = ?', authority],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}
