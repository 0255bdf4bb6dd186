import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { NoticeState, OversightStep } from '../../rules/oversight/oversightNotice';

/** A reform office's notice to an authority, as it is stored. */
export interface NoticeRow {
  readonly id: string;
  readonly number: string;
  readonly office: string;
  readonly authority: string;
  readonly matter: string | null;
  readonly step: OversightStep;
  readonly facts: string;
  readonly article: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly state: NoticeState;
  readonly version: number;
  readonly answer: string | null;
  readonly answeredOn: Day | null;
  readonly closedOn: Day | null;
}

const COLUMNS = `w.id::text AS id, w.number, w.office, w.authority, w.matter_code AS matter, w.step, w.facts, w.article,
  w.issued_on::text AS "issuedOn", w.due_on::text AS "dueOn", w.state, w.version, w.answer,
  w.answered_on::text AS "answeredOn", w.closed_on::text AS "closedOn"`;

/** The notice of a number; `hold` keeps it until the transaction ends. */
export async function findNotice(client: Queryable, number: string, hold = false): Promise<NoticeRow | undefined> {
  const { rows } = await client.query<NoticeRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM oversight_notice w WHERE w.number = $1 ${hold ? 'FOR UPDATE' : ''}`,
    [number],
  );
  return rows[0];
}

/** Which notices are wanted; what is absent does not filter. */
export interface NoticeFilter {
  readonly authority?: string | null;
  readonly state?: NoticeState | null;
  /** Those whose last day is over and that are not answered. */
  readonly overdue?: boolean | null;
}

/** Condition of a notice that is overdue on the day of a parameter. */
export const noticeOverdueSql = (on: string): string => `(w.state = 'ISSUED' AND w.due_on < ${on}::date)`;

/** A page of notices to authorities whose work may be told, newest first. */
export function listNotices(
  statements: Statements,
  { authority = null, state = null, overdue = null }: NoticeFilter,
  { today, page }: { readonly today: Day; readonly page: WorkListPage },
): Promise<PageRows> {
  const where = `($1::text IS NULL OR w.authority = $1) AND ($2::text IS NULL OR w.state = $2)
    AND ($3::boolean IS NULL OR ${noticeOverdueSql('$4')} = $3)`;
  const params = [authority, state, overdue, today];
  return listWork(statements, { columns: COLUMNS, from: 'oversight_notice w', where, params }, page);
}
