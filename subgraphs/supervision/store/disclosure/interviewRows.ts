import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { InterviewDays } from '../../rules/disclosure/interviewState';

/** An interview as it is stored. */
export interface InterviewRow extends InterviewDays {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly reasons: string;
  readonly facts: string;
  readonly plannedOn: Day;
  readonly record: string | null;
  readonly rectification: string | null;
  readonly version: number;
}

const COLUMNS = `w.id::text AS id, w.number, w.uscc, w.matter_code AS matter, w.authority, w.reasons, w.facts,
  w.planned_on AS "plannedOn", w.rectify_by AS "rectifyBy", w.held_on AS "heldOn", w.record,
  w.rectified_on AS "rectifiedOn", w.rectification, w.version`;

const BY_NUMBER = `SELECT ${COLUMNS} FROM supervision_interview w WHERE w.number = $1`;

/** Reads an interview by its number and holds it until the transaction ends. */
export const HOLD_INTERVIEW = `${BY_NUMBER} FOR UPDATE`;

/** The interview of a number. */
export async function findInterview(client: Queryable, number: string): Promise<InterviewRow | undefined> {
  return (await client.query<InterviewRow & Record<string, unknown>>(BY_NUMBER, [number])).rows[0];
}

/** Which interviews are wanted; what is null does not filter. */
export interface InterviewFilter {
  readonly uscc: string | null;
  /** Those that were held and whose rectification was not confirmed when its day was over, or all the others. */
  readonly overdue: boolean | null;
}

/** A page of interviews, newest first. */
export function listInterviews(
  statements: Statements,
  { uscc, overdue, today }: InterviewFilter & { readonly today: Day },
  page: WorkListPage,
): Promise<PageRows> {
  const isOverdue = 'w.held_on IS NOT NULL AND w.rectified_on IS NULL AND w.rectify_by < $2::date';
  const where = `($1::text IS NULL OR w.uscc = $1::character(18)) AND ($3::boolean IS NULL OR (${isOverdue}) = $3)`;
  const list = { columns: COLUMNS, from: 'supervision_interview w', where, params: [uscc, today, overdue] };
  return listWork(statements, list, page);
}
