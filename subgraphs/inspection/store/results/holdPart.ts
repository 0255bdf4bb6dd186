import type { PoolClient } from 'pg';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { getPart, seesVisit } from '../visits/holdVisit';
import { type PartRow, VISITS, type VisitRow } from '../visits/visitRows';
import { seatsOf } from '../visits/visitSeats';
import { PART_RESULTS, type PartResultRow } from './resultRows';

/** Which part of which visit. */
export interface PartAt {
  readonly visit: string;
  /** Department of the part. */
  readonly department: string;
}

/** A part that the transaction holds, with its visit. */
export interface HeldPart {
  readonly visit: VisitRow;
  readonly part: PartRow;
  /** Whether the actor sits in its team. */
  readonly isSeated: boolean;
}

/**
 * Holds a visit and one part of it, for whoever sees it or sits in the part's team. Throws WORK_UNKNOWN,
 * VISIT_PART_UNKNOWN.
 */
export async function holdPart(client: PoolClient, at: PartAt, actor: WorkActor): Promise<HeldPart> {
  const sql = `SELECT ${selectWork(VISITS)} FROM visit w WHERE w.number = $1 FOR UPDATE`;
  const visit = (await client.query<VisitRow>(sql, [at.visit])).rows[0];
  const seats = await seatsOf(client, at.visit);
  const isSeated = seats.some((seat) => seat.department === at.department && seat.account === actor.subject);
  if (!visit || !(isSeated || seesVisit(actor, visit))) {
    throw new CataloguedError('WORK_UNKNOWN', { field: 'visit', received: at.visit });
  }
  return { visit, part: await getPart(client, at.visit, at.department), isSeated };
}

/** The results of a part, held with their visit; undefined before anything was entered. */
export async function findPartResult(
  client: PoolClient,
  { visit, department }: PartAt,
): Promise<PartResultRow | undefined> {
  const sql = `SELECT ${selectWork(PART_RESULTS)} FROM part_result w WHERE w.visit = $1 AND w.department = $2 FOR UPDATE`;
  return (await client.query<PartResultRow>(sql, [visit, department])).rows[0];
}

/** The results of a part that were begun. Throws RESULTS_MISSING with every item of the part. */
export async function getPartResult(client: PoolClient, part: PartRow): Promise<PartResultRow> {
  const found = await findPartResult(client, part);
  if (found) return found;
  throw new CataloguedError('RESULTS_MISSING', { field: 'department', received: part.department, items: part.items });
}

/** Changes the results of a part that the transaction holds. */
export function updatePartResult(
  client: PoolClient,
  { id }: Pick<PartResultRow, 'id'>,
  set: Readonly<Record<string, unknown>>,
): Promise<void> {
  return updateWork(client, PART_RESULTS, id, set);
}
