import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { type CommitmentAct, type CommitmentState, commitmentStep } from '../../rules/file/commitmentState';
import { performanceRecord } from '../../rules/file/performanceRecord';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { ingestCreditRecords } from '../writeRecords';
import { COMMITMENTS, type CommitmentWork } from './commitmentRows';
import { isRecordSealed } from './commitmentSeal';
import { filedAt } from './fileFact';

/** What a step does with a commitment: the state it leads to, what is written and kept of it, what must be lawful. */
export interface CommitmentStep {
  readonly act: CommitmentAct;
  readonly state: CommitmentState;
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
  /** The document on which the state rests, and its day. */
  readonly document?: { readonly number: string | null; readonly on: Day };
  /** The last day of a breach that is at an end. */
  readonly endedOn?: Day;
}

type Stepping = (client: PoolClient, row: CommitmentWork) => Promise<CommitmentStep>;

/** Writes how the commitment was honoured as the credit record of its number, once something is established. */
async function recordPerformance(
  client: PoolClient,
  { uscc, authority, number, matter }: CommitmentWork,
  { state, document, endedOn }: CommitmentStep,
  today: Day,
): Promise<void> {
  const record = performanceRecord(state);
  if (!record) return;
  const { title, severity, publicationState } = record;
  const fact = {
    uscc,
    kind: 'COMMITMENT',
    title: `${title}：${matter}`,
    documentNumber: document?.number ?? null,
    severity,
    effectiveFrom: document?.on ?? today,
    effectiveTo: endedOn ?? null,
    publicationState,
    publicationEndsOn: null,
    sourceDepartment: authority,
    sourceRecordId: number,
    observedAt: filedAt(today),
  };
  await ingestCreditRecords(client, [fact], today);
}

/**
 * Takes a step with a commitment in one transaction: rules, row, credit record and history together. One whose record was
 * sealed is there for nobody. Throws WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT and the codes of the verdicts.
 */
export function changeCommitment(
  database: SiloDatabase,
  at: WorkAt,
  { actor, today }: WorkDoing,
  stepping: Stepping,
): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdCredit<CommitmentWork>(client, COMMITMENTS, at, actor);
    if (await isRecordSealed(client, row, today)) {
      throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
    }
    const step = await stepping(client, row);
    const { act, state, verdicts, set, reason = null, details = {} } = step;
    requireAll(...verdicts.slice(0, 1), commitmentStep(act, row.state), ...verdicts.slice(1));
    await updateWork(client, COMMITMENTS, row.id, { state, observed_at: filedAt(today), ...set });
    await recordPerformance(client, row, step, today);
    const { number, uscc, authority } = row;
    const about = { topic: 'commitment', number, uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...about, kind: state === 'MADE' ? 'DISMISSED' : state, reason, details });
    return number;
  });
}
