import type { Queryable } from '../../../../kernel/service/work/queryable';
import { selectWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';

/** A report on the fairness of a round. */
export interface ReportRow extends WorkRow {
  readonly departments: readonly string[];
  readonly round: string;
  readonly state: 'RUNNING' | 'DONE';
  readonly seeds: number;
  readonly seedsDone: number;
  /** JSON text of a FairnessResult. */
  readonly result: string | null;
  readonly askedOn: Day;
}

/** Reports, as a table of work. */
export const REPORTS: WorkTable = {
  name: 'fairness_report',
  prefix: 'FR',
  columns: {
    departments: 'departments',
    round: 'round',
    state: 'state',
    seeds: 'seeds',
    seedsDone: 'seeds_done',
    result: 'result',
    askedOn: 'asked_on',
  },
};

/** The report on a round; undefined where none was asked for. */
export async function findReport(client: Queryable, round: string): Promise<ReportRow | undefined> {
  const sql = `SELECT ${selectWork(REPORTS)} FROM fairness_report w WHERE w.round = $1`;
  return (await client.query<ReportRow & Record<string, unknown>>(sql, [round])).rows[0];
}
