import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { seesVisit } from '../visits/holdVisit';
import { holdTeamVisit, type TeamVisit, type TeamVisitPart } from './teamVisits';

/** Holds a visit that somebody sees. Throws WORK_UNKNOWN. */
export async function getSeenVisit(client: PoolClient, number: string, actor: WorkActor): Promise<TeamVisit> {
  const visit = await holdTeamVisit(client, number);
  const departments = visit?.parts.map(({ office }) => office) ?? [];
  if (visit && seesVisit(actor, { authority: visit.authority, departments })) return visit;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'visit', received: number });
}

/** The part of a department in a visit. Throws VISIT_PART_UNKNOWN. */
export function getTeamPart({ visit, parts }: TeamVisit, department: string): TeamVisitPart {
  const part = parts.find((one) => one.department === department);
  if (part) return part;
  const departments = parts.map((one) => one.department);
  throw new CataloguedError('VISIT_PART_UNKNOWN', { field: 'department', received: department, visit, departments });
}
