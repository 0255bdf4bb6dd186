import type { PoolClient } from 'pg';
import { type IngestSpec, tellFacts } from '../../../../kernel/service/ingest';

const SPEC: IngestSpec = {
  silo: 'supervision',
  table: 'sandbox_enrolment',
  columns: {
    uscc: 'character(18)',
    matter_code: 'text',
    from_day: 'date',
    until_day: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamptz',
  },
  key: ['number'],
  aggregateType: 'sandbox-enrolment',
  aggregateId: 'uscc',
};

/** Who is under observation in which matter, and until when; one that was revoked ends on that day. */
const ENROLMENT = `SELECT uscc, matter_code, from_day, coalesce(revoked_on, until_day) AS until_day,
    authority AS source_department, number AS source_record_id, now() AS observed_at
  FROM sandbox_enrolment WHERE number = $1`;

/**
 * Tells the silo of inspection of an enrolment that was approved or revoked, inside the caller's transaction: who is left
 * room for trial and error in a matter is not drawn in it. Nothing of its texts is told. 沪府发〔2020〕7号（十二）
 */
export function tellSandbox(client: PoolClient, number: string): Promise<void> {
  return tellFacts(client, SPEC, { select: ENROLMENT, params: [number] });
}
