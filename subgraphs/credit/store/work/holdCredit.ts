import type { PoolClient } from 'pg';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { seesCredit } from '../../rules/work/creditSight';

/** Holds credit work that the actor sees, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdCredit<Row extends WorkRow>(
  client: PoolClient,
  table: WorkTable,
  at: WorkAt,
  actor: WorkActor,
): Promise<Row> {
  const row = await findWork<Row>(client, table, at.number);
  if (row && seesCredit(actor, row.authority)) return holdWork<Row>(client, table, at);
  throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
}
