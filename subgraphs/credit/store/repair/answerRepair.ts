import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import type { RepairEvidence } from '../../rules/repair/repairConditions';
import { mayDetermine, mayReceive, mayRunCentre } from '../../rules/repair/repairParties';
import { AFTER_REPAIR, type RepairAct, repairStep } from '../../rules/repair/repairState';
import { anotherHead } from '../../rules/work/anotherHead';
import { holdRecords } from '../lists/holdRecords';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { judgeRepair } from './judgeRepair';
import { recordIdOf, requireRecord } from './recordOfWork';
import { REPAIRS, type RepairRow } from './repairRows';
import { sealRecord } from './sealRecord';

const NOTE_LIMIT = 500;

/** What an act does with an application. */
interface RepairAnswer {
  readonly act: Exclude<RepairAct, 'OVERTAKE'>;
  readonly verdicts: readonly Verdict[];
  readonly set: Readonly<Record<string, unknown>>;
  readonly note?: string;
}

/** The evidence of an application as it was stored. */
export function evidenceOfRow(row: RepairRow): RepairEvidence {
  return { ...row, otherConditions: JSON.parse(row.otherConditions) as RepairEvidence['otherConditions'] };
}

async function step(client: PoolClient, row: RepairRow, answer: RepairAnswer, doing: WorkDoing): Promise<void> {
  const { act, verdicts, set, note = null } = answer;
  requireAll(...verdicts, repairStep(act, row.state));
  await updateWork(client, REPAIRS, row.id, { state: AFTER_REPAIR[act], ...set });
  const { number, uscc, authority, recordId } = row;
  const about = { topic: 'repair', number, uscc, record: recordIdOf(recordId), authority } as const;
  await appendEvents(client, {
    ...about,
    kind: AFTER_REPAIR[act],
    actor: doing.actor,
    on: doing.today,
    reason: note,
  });
}

function answerRepair(
  database: SiloDatabase,
  at: WorkAt,
  doing: WorkDoing,
  answering: (row: RepairRow, client: PoolClient) => Promise<RepairAnswer> | RepairAnswer,
): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdCredit<RepairRow>(client, REPAIRS, at, doing.actor);
    await step(client, row, await answering(row, client), doing);
    return row.number;
  });
}

/** A decision on an application, with its reason. */
export interface RepairDecision extends WorkAt {
  readonly note: string;
}

/**
 * Grants a repair: the record is sealed for everybody at once, the silo of enforcement is told, and the term for sharing the
 * result begins. A decision of which something is still owed bars it. Throws NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES,
 * WORK_STATE_UNFIT, REPAIR_TOO_EARLY, REPAIR_DUTY_OPEN, REPAIR_COMMITMENT_MISSING, REPAIR_CONDITION_OPEN, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. 《信用修复管理办法》（2025年第36号令）第三条；《上海市优化营商环境条例》第六十七条
 */
export function grantRepair(database: SiloDatabase, input: RepairDecision, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', NOTE_LIMIT);
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    await holdRecords(client);
    const row = await holdCredit<RepairRow>(client, REPAIRS, input, actor);
    requireAll(mayDetermine(actor, row.authority), anotherHead(actor, row.receivedBy), repairStep('GRANT', row.state));
    const record = await requireRecord(client, recordIdOf(row.recordId), today);
    const verdicts = await judgeRepair(client, { record, evidence: evidenceOfRow(row) }, today);
    const share_due_on = workTerm('REPAIR_SHARED_WITHIN', today).dueOn;
    const set = { decided_by: actor.subject, decided_on: today, decision_note: note, share_due_on };
    await step(client, row, { act: 'GRANT', verdicts, set, note }, doing);
    await sealRecord(client, { record, state: 'REPAIRED' }, { actor, today, by: row.number });
    return row.number;
  });
}

/** Refuses a repair with its reason. Throws as `grantRepair` does, but for the conditions. 《信用修复管理办法》（2025年第36号令） */
export function refuseRepair(database: SiloDatabase, input: RepairDecision, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', NOTE_LIMIT);
  const { actor, today } = doing;
  return answerRepair(database, input, doing, ({ authority, receivedBy }) => ({
    act: 'REFUSE',
    verdicts: [mayDetermine(actor, authority), anotherHead(actor, receivedBy)],
    set: { decided_by: actor.subject, decided_on: today, decision_note: note },
    note,
  }));
}

/** Takes an application back for the applicant. Throws NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. */
export function withdrawRepair(database: SiloDatabase, input: RepairDecision, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', NOTE_LIMIT);
  return answerRepair(database, input, doing, ({ authority }) => ({
    act: 'WITHDRAW',
    verdicts: [mayReceive(doing.actor, authority)],
    set: { decision_note: note },
    note,
  }));
}

/**
 * Notes that the centre has shared the result of a repair with the other systems, which delete in step. Throws
 * NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. 《上海市优化营商环境条例》第六十七条；《上海市社会信用条例》第三十八条
 */
export function shareRepair(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return answerRepair(database, input, doing, () => ({
    act: 'SHARE',
    verdicts: [mayRunCentre(doing.actor)],
    set: { shared_on: doing.today },
  }));
}
