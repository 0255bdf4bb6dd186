import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { ObjectionState } from '../../rules/disclosure/objectionDecision';

/** An objection as it is stored; the evaluation that an upheld one led to is null until there is one. */
export interface ObjectionRow {
  readonly id: string;
  readonly number: string;
  readonly uscc: string;
  readonly matter: string;
  readonly authority: string;
  readonly statement: string;
  readonly evidence: readonly string[];
  /** Number of the hearing in whose answer it was raised. */
  readonly hearing: string | null;
  readonly state: ObjectionState;
  readonly version: number;
  readonly enteredBy: string;
  readonly enteredOn: Day;
  readonly decidedOn: Day | null;
  readonly reasons: string | null;
  /** When the evaluation that follows was done; null while it was not, or none follows. */
  readonly reevaluatedAt: string | null;
  /** Number of the run that did it. */
  readonly reevaluation: string | null;
}

const COLUMNS = `w.id::text AS id, w.number, w.uscc, w.matter_code AS matter, w.authority, w.statement, w.evidence,
  w.hearing, w.state, w.version, w.entered_by AS "enteredBy", w.entered_on AS "enteredOn", w.decided_on AS "decidedOn",
  w.reasons, t.done_at AS "reevaluatedAt", r.number AS reevaluation`;
const FROM = `category_objection w LEFT JOIN evaluation_task t ON t.id = w.task
  LEFT JOIN evaluation_run r ON r.id = t.run`;
const BY_NUMBER = `SELECT ${COLUMNS} FROM ${FROM} WHERE w.number = $1`;

/** Reads an objection by its number and holds it until the transaction ends. */
export const HOLD_OBJECTION = `${BY_NUMBER} FOR UPDATE OF w`;

/** The objection of a number. */
export async function findObjection(client: Queryable, number: string): Promise<ObjectionRow | undefined> {
  return (await client.query<ObjectionRow & Record<string, unknown>>(BY_NUMBER, [number])).rows[0];
}

/** Which objections are wanted; what is null does not filter. */
export interface ObjectionFilter {
  readonly uscc: string | null;
  readonly state: ObjectionState | null;
}

/** A page of objections, newest first. */
export function listObjections(
  statements: Statements,
  { uscc, state }: ObjectionFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const where = '($1::text IS NULL OR w.uscc = $1::character(18)) AND ($2::text IS NULL OR w.state = $2)';
  return listWork(statements, { columns: COLUMNS, from: FROM, where, params: [uscc, state] }, page);
}
