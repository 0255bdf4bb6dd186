import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';

const FROM = `(SELECT f.id, f.authority, f.number AS decision, d.decided_on, f.standing, f.fell_on, f.fell_because
  FROM decision_follow_up f JOIN enforcement_decision d ON d.number = f.number
  WHERE d.publication = 'WITHDRAWN' AND (f.credit_china_on IS NOT NULL OR f.necips_on IS NOT NULL)) w`;

/**
 * Decisions that were published and fell, newest first, with the reasons as they are told to everybody
 *
 * 《行政处罚法》第四十八条第二款
 */
export function listWithdrawn(statements: Statements, page: Pick<WorkListPage, 'limit' | 'after'>): Promise<PageRows> {
  const columns = `w.decision, w.authority, w.decided_on AS "decidedOn", w.standing, w.fell_on AS "fellOn",
    w.fell_because AS reason`;
  return listWork(statements, { columns, from: FROM, where: 'true', params: [] }, { ...page, authorities: null });
}
