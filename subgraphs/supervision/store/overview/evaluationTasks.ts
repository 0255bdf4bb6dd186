import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';

/** Which tasks are wanted; null does not filter. */
export interface TaskFilter {
  readonly uscc: string | null;
  /** Those that wait, or those that are done. */
  readonly waiting: boolean | null;
}

const COLUMNS = `w.id::text AS id, w.uscc::text AS uscc, w.matter_code AS matter, w.cause, w.cause_key AS "causeKey",
  w.cause_event AS "causeEvent", w.abnormal, to_json(w.arrived_at)#>>'{}' AS "arrivedAt",
  to_json(w.done_at)#>>'{}' AS "doneAt", (SELECT v.number FROM evaluation_run v WHERE v.id = w.run) AS run, w.refusal`;

/** A task is the work of the office in charge of its subject; of the matter's lead, where that is nobody's any more. */
const FROM = `(SELECT t.*, coalesce(s.authority, m.lead_department) AS authority FROM evaluation_task t
    JOIN supervision_matter m ON m.code = t.matter_code
    LEFT JOIN supervised_subject s
      ON s.matter_code = t.matter_code AND s.uscc = t.uscc AND s.superseded_seq IS NULL) w`;

/** A page of tasks of evaluation, newest first. */
export function listTasks(
  statements: Statements,
  { uscc, waiting }: TaskFilter,
  page: WorkListPage,
): Promise<PageRows> {
  const where = `($1::character(18) IS NULL OR w.uscc = $1) AND ($2::boolean IS NULL OR (w.done_at IS NULL) = $2)`;
  return listWork(statements, { columns: COLUMNS, from: FROM, where, params: [uscc, waiting] }, page);
}
