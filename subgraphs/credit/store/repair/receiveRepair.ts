import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type RepairEvidence, repairable, shortestTimeOver } from '../../rules/repair/repairConditions';
import { mayReceive } from '../../rules/repair/repairParties';
import { appendEvents } from '../work/appendEvent';
import { findOpenWork } from './findOpenWork';
import { proofHash } from './proofHash';
import { channelFactsOf, recordIdOf, requireRecordHeld } from './recordOfWork';
import { REPAIRS } from './repairRows';

const CONDITION_LIMIT = 200;
const MOST_CONDITIONS = 20;

/** Another condition of the law, and the hash of what proves it. */
export interface OtherCondition {
  readonly condition: string;
  readonly proof?: string | null;
}

/** An application for the repair of a record; files stay with the department, the hub keeps their hashes. */
export interface RepairApplication {
  /** Global id of the record. */
  readonly record: string;
  readonly correctionProof?: string | null;
  readonly performanceProof?: string | null;
  readonly commitment?: string | null;
  readonly promisesTruth: boolean;
  readonly acceptsLiability: boolean;
  readonly otherConditions?: readonly OtherCondition[] | null;
}

/** The evidence of an application, judged as text. Throws PROOF_HASH_INVALID, FILTER_LIST_TOO_LONG and the codes of `workText`. */
function evidenceOf(input: RepairApplication): RepairEvidence {
  const others = input.otherConditions ?? [];
  if (others.length > MOST_CONDITIONS) {
    const received = String(others.length);
    throw new CataloguedError('FILTER_LIST_TOO_LONG', { field: 'otherConditions', received, limit: MOST_CONDITIONS });
  }
  return {
    correctionProof: proofHash(input.correctionProof, 'correctionProof'),
    performanceProof: proofHash(input.performanceProof, 'performanceProof'),
    commitment: proofHash(input.commitment, 'commitment'),
    promisesTruth: input.promisesTruth,
    acceptsLiability: input.acceptsLiability,
    otherConditions: others.map(({ condition, proof }) => ({
      condition: workText(condition, 'otherConditions.condition', CONDITION_LIMIT),
      proof: proofHash(proof, 'otherConditions.proof'),
    })),
  };
}

async function requireNone(client: PoolClient, recordId: string): Promise<void> {
  const number = await findOpenWork(client, REPAIRS, { recordId, states: ['RECEIVED'] });
  if (number) throw new CataloguedError('REPAIR_ALREADY_ASKED', { field: 'record', number });
}

/**
 * Receives an application for the repair of a record, once its shortest publication is over; what else is missing is told
 * and bars the grant. Throws NOT_YOUR_CREDIT_WORK, REPAIR_NOT_FOR_THIS, REPAIR_TOO_EARLY, REPAIR_ALREADY_ASKED, WORK_UNKNOWN,
 * PROOF_HASH_INVALID and the codes of `workText`. 《信用修复管理办法》（2025年第36号令）
 */
export function receiveRepair(
  database: SiloDatabase,
  input: RepairApplication,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { otherConditions, ...evidence } = evidenceOf(input);
  return database.transaction(async (client) => {
    const record = await requireRecordHeld(client, input.record, today);
    const { sourceDepartment: authority, sourceRecordId, uscc } = record;
    const facts = channelFactsOf(record);
    requireAll(mayReceive(actor, authority), repairable(facts), shortestTimeOver(facts, today));
    await requireNone(client, record.id);
    const number = await addWork(client, REPAIRS, today, {
      authority,
      record_id: record.id,
      source_record_id: sourceRecordId,
      uscc,
      received_by: actor.subject,
      received_on: today,
      state: 'RECEIVED',
      correction_proof: evidence.correctionProof,
      performance_proof: evidence.performanceProof,
      commitment: evidence.commitment,
      promises_truth: evidence.promisesTruth,
      accepts_liability: evidence.acceptsLiability,
      other_conditions: JSON.stringify(otherConditions),
    });
    const about = { topic: 'repair', number, uscc, record: recordIdOf(record.id), authority } as const;
    await appendEvents(client, {
      ...about,
      kind: 'RECEIVED',
      actor,
      on: today,
      details: { ...evidence, otherConditions },
    });
    return number;
  });
}
