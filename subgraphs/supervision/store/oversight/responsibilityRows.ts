import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import type { ResponsibilityEntry } from '../../rules/oversight/leadOn';

/** An entry on who answers for a matter, as it is stored. */
export interface ResponsibilityRow extends ResponsibilityEntry {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
  readonly basis: string;
  readonly enteredOn: Day;
}

const COLUMNS = `r.id::text AS id, r.number, r.matter_code AS matter, r.district, r.state, r.since::text AS since,
  r.until::text AS until, r.approver, r.competent, r.entrusted, r.basis, r.entered_on::text AS "enteredOn"`;

/** Every entry of matters, or of all of them, oldest first. */
export async function readResponsibilities(
  client: Queryable,
  matters: readonly string[] | null,
): Promise<ResponsibilityRow[]> {
  const { rows } = await client.query<ResponsibilityRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM matter_responsibility r WHERE $1::text[] IS NULL OR r.matter_code = ANY($1)
     ORDER BY r.matter_code, r.since, r.id`,
    [matters],
  );
  return rows;
}

/** A matter as the report of gaps looks at it. */
export interface StandingMatter {
  readonly matter: string;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
  readonly basisEndedOn: Day | null;
}

/** Matters in force on a day, by code. */
export async function mattersInForce(client: Queryable, on: Day): Promise<StandingMatter[]> {
  const { rows } = await client.query<StandingMatter & Record<string, unknown>>(
    `SELECT m.code AS matter, m.in_force_from::text AS "inForceFrom", m.in_force_to::text AS "inForceTo",
       m.basis_ended_on::text AS "basisEndedOn" FROM supervision_matter m
     WHERE m.in_force_from <= $1 AND (m.in_force_to IS NULL OR m.in_force_to > $1) ORDER BY m.code`,
    [on],
  );
  return rows;
}
