import type { PoolClient } from 'pg';
import { findWork, updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { workStep } from '../../../../kernel/values/work/workStep';
import { appendEvents } from '../work/appendEvent';
import { getPart } from './holdVisit';
import { type VisitDoing, visitEvent } from './visitEvent';
import { partsOf, VISITS, type VisitRow } from './visitRows';

/** One department's part of a visit whose results are complete. */
export interface FinishedPart extends VisitDoing {
  readonly visit: string;
  readonly department: string;
}

/**
 * Ends one department's part of a visit once each of its items has its result, and the visit with its last part. Belongs to
 * the caller's transaction, which tells the results. Throws VISIT_PART_UNKNOWN, WORK_STATE_UNFIT. DR-18
 */
export async function finishPart(client: PoolClient, { visit, department, ...doing }: FinishedPart): Promise<void> {
  await client.query('SELECT 1 FROM visit WHERE number = $1 FOR UPDATE', [visit]);
  const part = await getPart(client, visit, department);
  requireLawful(workStep({ act: 'FINISH', state: part.state, possibleIn: ['IN_PROGRESS'], article: 'DR-18' }));
  const done = `UPDATE visit_part SET state = 'COMPLETED', completed_on = $3 WHERE visit = $1 AND department = $2`;
  await client.query(done, [visit, department, doing.today]);
  const row = await findWork<VisitRow>(client, VISITS, visit);
  if (!row) return;
  const isOver = (await partsOf(client, [visit])).every(({ state }) => state === 'COMPLETED' || state === 'CANCELLED');
  const state = isOver ? { state: 'COMPLETED', completed_on: doing.today } : { state: row.state };
  await updateWork(client, VISITS, row.id, state);
  const event = visitEvent(row, isOver ? 'COMPLETED' : 'PART_COMPLETED', doing);
  await appendEvents(client, { ...event, details: { department } });
}
