import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { nextDue } from '../../rules/repair/objectionClocks';
import { type ObjectionAct, type ObjectionState, objectionStep } from '../../rules/repair/objectionState';
import { holdRecords } from '../lists/holdRecords';
import { rateEntity } from '../rating/rateEntity';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { type CreditRecordFact, ingestCreditRecords } from '../writeRecords';
import { factOf, type RecordRow, recordIdOf, requireRecord } from './recordOfWork';
import { OBJECTIONS, type ObjectionRow } from './repairRows';
import { sealRecord } from './sealRecord';

/** What a step does with an objection: the new days and words under their fields, and what becomes of the record. */
export interface ObjectionStep {
  readonly act: ObjectionAct;
  readonly state: ObjectionState;
  readonly verdicts: readonly Verdict[];
  readonly change: Partial<Omit<ObjectionRow, 'id' | 'number' | 'version' | 'state' | 'dueOn'>>;
  readonly note?: string;
  readonly details?: object;
  /** What of the record is stored anew; nothing unless stated. */
  readonly record?: Partial<CreditRecordFact>;
  /** Whether the record is sealed, and as what; left open unless stated. */
  readonly seal?: 'REPAIRED' | 'REVOKED';
}

/** What a step is judged by. */
export interface ObjectionAtHand {
  readonly row: ObjectionRow;
  readonly record: RecordRow;
  /** Who decided it; null while nobody did. */
  readonly decidedBy: string | null;
}

function columnsOf(change: ObjectionStep['change']): Record<string, unknown> {
  const { columns } = OBJECTIONS;
  return Object.fromEntries(Object.entries(change).map(([field, value]) => [columns[field] ?? field, value]));
}

const DECIDER = `SELECT actor FROM credit_event
  WHERE topic = 'objection' AND number = $1 AND kind IN ('UPHELD', 'CORRECTED', 'DELETING') ORDER BY sequence DESC LIMIT 1`;

async function findDecider(client: PoolClient, { number, decidedOn }: ObjectionRow): Promise<string | null> {
  if (decidedOn === null) return null;
  return (await client.query<{ actor: string }>(DECIDER, [number])).rows[0]?.actor ?? null;
}

async function changeRecord(
  client: PoolClient,
  { row, record }: Pick<ObjectionAtHand, 'row' | 'record'>,
  { state, record: told, seal }: ObjectionStep,
  { actor, today }: WorkDoing,
): Promise<void> {
  const { number } = row;
  if (told && Object.keys(told).length > 0) await ingestCreditRecords(client, [factOf(record, told, today)], today);
  if (state === 'CORRECTED') await rateEntity(client, record.uscc, today, 'RECORD_CORRECTED');
  if (seal) await sealRecord(client, { record, state: seal }, { actor, today, by: number });
}

/**
 * Takes one step with an objection, the record held: what is written of it, when the next thing is due, and what changes of
 * the record itself. Throws WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT and the codes of the verdicts.
 */
export function stepObjection(
  database: SiloDatabase,
  at: WorkAt,
  doing: WorkDoing,
  stepping: (hand: ObjectionAtHand) => ObjectionStep,
): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    await holdRecords(client);
    const row = await holdCredit<ObjectionRow>(client, OBJECTIONS, at, actor);
    const record = await requireRecord(client, recordIdOf(row.recordId), today);
    const step = stepping({ row, record, decidedBy: await findDecider(client, row) });
    const { act, state, verdicts, change, note = null, details = {} } = step;
    requireAll(...verdicts, objectionStep(act, row.state));
    const dueOn = nextDue({ ...row, ...change, state, raisedOn: row.receivedOn });
    await updateWork(client, OBJECTIONS, row.id, { state, ...columnsOf(change), due_on: dueOn });
    const { number, uscc, authority } = row;
    const about = { topic: 'objection', number, uscc, record: recordIdOf(record.id), authority } as const;
    await appendEvents(client, { ...about, kind: state, actor, on: today, reason: note, details });
    await changeRecord(client, { row, record }, step, doing);
    return number;
  });
}
