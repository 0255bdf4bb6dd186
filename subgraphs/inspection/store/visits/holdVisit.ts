import type { PoolClient } from 'pg';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { findWork, holdWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { type PartRow, partsOf, VISITS, type VisitRow } from './visitRows';

/** Whether somebody sees a visit: whoever sees the work of its lead or of one of its offices. */
export function seesVisit(viewer: WorkActor, { authority, departments }: Pick<VisitRow, 'authority' | 'departments'>) {
  return [authority, ...departments].some((office) => seesAuthority(viewer, office));
}

/** The visit of a number, for whoever sees it; undefined for others and where there is none. */
export async function findSeenVisit(client: Queryable, number: string, viewer: WorkActor) {
  const row = await findWork<VisitRow>(client, VISITS, number);
  return row && seesVisit(viewer, row) ? row : undefined;
}

/** Holds a visit that the actor sees. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdVisit(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<VisitRow> {
  if (!(await findSeenVisit(client, at.number, actor))) {
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
  }
  return holdWork<VisitRow>(client, VISITS, at);
}

/** The part of a department in a visit. Throws VISIT_PART_UNKNOWN. */
export async function getPart(client: PoolClient, visit: string, department: string): Promise<PartRow> {
  const part = (await partsOf(client, [visit])).find((one) => one.department === department);
  if (!part) throw new CataloguedError('VISIT_PART_UNKNOWN', { field: 'department', received: department, visit });
  return part;
}
