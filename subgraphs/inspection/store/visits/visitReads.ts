import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { PLANNED_WORK } from '../plans/plannedWork';
import { CALL_OFFS, type CallOffRow } from './callOffRows';
import { seesVisit } from './holdVisit';
import { PART_FIELDS, type PartRow, VISIT_COLUMNS, VISITS, type VisitRow } from './visitRows';

/** A visit as it is read. */
export interface VisitView extends VisitRow {
  readonly parts: readonly PartRow[];
  readonly satisfaction: number | null;
  readonly callOffs: readonly CallOffRow[];
}

const PART = Object.entries(PART_FIELDS).map(([field, sql]) => `'${field}', ${sql}`);
const COLUMNS = `${VISIT_COLUMNS}, (SELECT coalesce(json_agg(json_build_object(${PART.join(', ')}) ORDER BY p.department),
    '[]') FROM visit_part p WHERE p.visit = w.number) AS parts,
  (SELECT r.satisfaction FROM visit_rating r WHERE r.visit = w.number) AS satisfaction, ${CALL_OFFS} AS "callOffs"`;

/** Which visits are wanted. */
export interface VisitFilter {
  readonly round?: string | null;
  readonly plan?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
  readonly district?: string | null;
  /** An office that takes part. */
  readonly office?: string | null;
  readonly scheduledOn?: Day | null;
  /** Whether something of it is proposed to be called off and not decided. */
  readonly callOffProposed?: boolean | null;
}

type Page = Parameters<typeof listWork>[2];

/** Visits in which an authority in a viewer's sight takes part, newest first. */
export function listVisits(statements: Statements, filter: VisitFilter, page: Page): Promise<PageRows> {
  const listing = listingOf(VISITS, [
    ['w.round_number = ?', filter.round],
    [`w.number IN (SELECT k.visit FROM ${PLANNED_WORK} k WHERE k.plan = ?)`, filter.plan],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.state = ?', filter.state],
    ['w.district = ?', filter.district],
    ['w.departments @> ARRAY[?::text]', filter.office],
    ['w.scheduled_on = ?::date', filter.scheduledOn],
    [
      `EXISTS (SELECT FROM visit_call_off c WHERE c.visit = w.number AND c.state = 'PROPOSED') = ?`,
      filter.callOffProposed,
    ],
  ]);
  return listWork(statements, { ...listing, columns: COLUMNS, parties: '(w.departments || w.authority)' }, page);
}

/** The visit of a number for whoever sees it; undefined for others and where there is none. */
export async function findVisit(
  statements: Statements,
  number: string,
  viewer: WorkActor,
): Promise<VisitView | undefined> {
  const sql = `SELECT ${COLUMNS} FROM visit w WHERE w.number = $1`;
  const [found] = await statements.run<VisitView & Record<string, unknown>>(sql, [number]);
  return found && seesVisit(viewer, found) ? found : undefined;
}
