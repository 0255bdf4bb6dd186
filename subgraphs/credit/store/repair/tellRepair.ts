import type { PoolClient } from 'pg';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import type { Day } from '../../../../kernel/values/day';
import type { RecordRow } from './recordOfWork';

/** A repair as other silos are told of it. */
export interface ToldRepair {
  /** Number of the repair, or of the objection that found it repaired elsewhere. */
  readonly number: string;
  readonly version: number;
  readonly record: RecordRow;
  readonly on: Day;
}

/** Tells the silo of enforcement that a penalty is repaired, so that its decision is sealed too; other records tell nothing. */
export async function tellRepair(client: PoolClient, { number, version, record, on }: ToldRepair): Promise<void> {
  const { kind, uscc, sourceDepartment, sourceRecordId, documentNumber } = record;
  if (kind !== 'ADMINISTRATIVE_PENALTY') return;
  await tellOutbox(client, 'credit', {
    aggregate: 'credit-repair',
    subject: uscc,
    type: 'credit-repair.recorded',
    data: {
      number,
      version,
      source_department: sourceDepartment,
      source_record_id: documentNumber ?? sourceRecordId,
      uscc,
      repaired_on: on,
    },
  });
}
