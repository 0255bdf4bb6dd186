import type { PoolClient } from 'pg';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { mayActFor, type WorkRole } from '../../rules/work/workParties';
import { requireRole } from '../work/workDoing';

interface HeldRow {
  readonly authority: string;
  readonly version: number;
}

/** What is held: a statement that reads by the number, the field that names it, and for whom. */
export interface Holding {
  readonly sql: string;
  readonly field: string;
  readonly actor: WorkActor;
  readonly role: WorkRole;
}

/**
 * The row that somebody wants to change, held until the transaction ends. Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN (also
 * where it is not his to see) and WORK_CHANGED.
 */
export async function holdForRole<Row extends HeldRow>(
  client: PoolClient,
  at: WorkAt,
  { sql, field, actor, role }: Holding,
): Promise<Row> {
  requireRole(actor, role);
  const { rows } = await client.query<Row>(sql, [at.number]);
  const seen = rows[0] && seesAuthority(actor, rows[0].authority) ? rows[0] : undefined;
  const row = requireWork<Row>(seen, at, field);
  requireLawful(mayActFor(actor, row.authority, role));
  return row;
}
