import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { SandboxObstacles } from '../../rules/risk/sandboxAdmission';
import type { ObservationPeriod } from '../../rules/risk/sandboxPeriod';

/** What is enrolled, and which enrolment is not to be compared with itself. */
export interface SandboxAbout extends ObservationPeriod {
  readonly uscc: string;
  readonly matter: string;
  /** Number of the enrolment that is decided; null for a new one. */
  readonly number: string | null;
}

const GRAVE = `SELECT e.source_department AS department FROM evidence_record e
  WHERE e.uscc = $1::character(18) AND e.kind = 'ENFORCEMENT_CASE' AND e.grade = 'GRAVE' AND e.superseded_seq IS NULL
    AND NOT e.withdrawn AND e.occurred_on <= $2 AND (e.ended_on IS NULL OR e.ended_on > $2) LIMIT 1`;
const OVERLAPPING = `SELECT number FROM sandbox_enrolment
  WHERE uscc = $1::character(18) AND matter_code = $2 AND decision IN ('PROPOSED', 'APPROVED')
    AND from_day < $4 AND until_day > $3 AND number IS DISTINCT FROM $5 ORDER BY id LIMIT 1`;

/**
 * What stands against an enrolment on a day; enrolments of one entity in one matter wait for one another, so that none
 * misses the other.
 */
export async function sandboxObstacles(client: PoolClient, about: SandboxAbout, today: Day): Promise<SandboxObstacles> {
  const { uscc, matter, from, until, number } = about;
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('sandbox'), hashtext($1))`, [`${uscc}/${matter}`]);
  const grave = await client.query<{ department: string }>(GRAVE, [uscc, today]);
  const other = await client.query<{ number: string }>(OVERLAPPING, [uscc, matter, from, until, number]);
  return { graveCaseOf: grave.rows[0]?.department ?? null, overlapping: other.rows[0]?.number ?? null };
}
