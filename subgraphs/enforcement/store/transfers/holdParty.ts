import type { PoolClient } from 'pg';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { selectWork, type WorkRow, type WorkTable } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';

/** Work of which another department than its authority is a party, or several are. */
export interface PartyRow extends WorkRow {
  readonly toAuthority?: string | null;
  readonly parties?: readonly string[];
}

/** Departments whose work it is. */
export function partiesOf({ authority, toAuthority = null, parties = [] }: PartyRow): readonly string[] {
  return [authority, ...(toAuthority === null ? [] : [toAuthority]), ...parties];
}

/** Whether an actor sees the work of one of the parties. 沪府发〔2020〕7号（十） */
export function seesParty(actor: WorkActor, row: PartyRow): boolean {
  return partiesOf(row).some((party) => seesAuthority(actor, party));
}

/** Holds a row one of whose parties the actor sees, in the version that he saw. Throws WORK_UNKNOWN, WORK_CHANGED. */
export async function holdParty<Row extends PartyRow>(
  client: PoolClient,
  table: WorkTable,
  at: WorkAt,
  actor: WorkActor,
): Promise<Row> {
  const sql = `SELECT ${selectWork(table)} FROM ${table.name} w WHERE w.number = $1 FOR UPDATE`;
  const row = (await client.query<Row>(sql, [at.number])).rows[0];
  if (!row || !seesParty(actor, row))
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
  return requireWork(row, at, 'number');
}
