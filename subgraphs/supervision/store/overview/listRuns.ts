import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import { RUN_COLUMNS, type RunKind } from '../evaluation/storedRun';

/** Which evaluations are wanted; null does not filter. */
export interface RunFilter {
  readonly matter: string | null;
  readonly kind: RunKind | null;
}

/** A page of evaluations, newest first. */
export function listRuns(statements: Statements, { matter, kind }: RunFilter, page: WorkListPage): Promise<PageRows> {
  const columns = RUN_COLUMNS.replaceAll('v.', 'w.');
  const where = '($1::text IS NULL OR w.matter_code = $1) AND ($2::text IS NULL OR w.kind = $2)';
  return listWork(statements, { columns, from: 'evaluation_run w', where, params: [matter, kind] }, page);
}
