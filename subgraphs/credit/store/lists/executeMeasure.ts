import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, findWork, holdWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { measureSight } from '../../rules/lists/measureSight';
import { type MeasureAct, measureStep } from '../../rules/lists/measureStep';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { MEASURES, type MeasureRow } from './measureRows';

/** What an executor makes of a measure. */
export type MeasureFeedback = 'APPLIED' | 'NOT_APPLIED';

/** The feedback of an executor. */
export interface MeasureAnswer extends WorkAt {
  readonly feedback: MeasureFeedback;
  readonly note: string;
}

/** How far a viewer sees a measure. */
export const sightOf = (viewer: WorkActor, row: MeasureRow): ReturnType<typeof measureSight> =>
  measureSight(viewer, { ...row, stopped: row.stoppedOn !== null || row.state === 'REFUSED' });

/** Holds a measure that the actor sees as proposer or executor. Throws WORK_UNKNOWN, WORK_CHANGED. */
async function holdShared(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<MeasureRow> {
  const found = await findWork<MeasureRow>(client, MEASURES, at.number);
  if (!found || sightOf(actor, found) === 'NONE') {
    throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: at.number });
  }
  return holdWork<MeasureRow>(client, MEASURES, at);
}

/** A step of the executor: which, what is written, and how the history tells it. */
interface ExecutorStep {
  readonly act: MeasureAct;
  readonly kind: string;
  readonly set: ColumnValues;
  readonly note: string;
}

function execute(database: SiloDatabase, at: WorkAt, step: ExecutorStep, { actor, today }: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const { id, number, uscc, authority, executor, state } = await holdShared(client, at, actor);
    requireAll(mayHandleCredit(actor, executor, 'credit-handler'), measureStep(step.act, state));
    await updateWork(client, MEASURES, id, step.set);
    const event = { topic: 'measure', number, kind: step.kind, uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason: step.note });
    return number;
  });
}

/**
 * Gives the executor's feedback: whether the measure is applied, and how; a later one takes its place. Throws
 * NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. 沪府发〔2020〕7号（七）
 */
export async function answerMeasure(database: SiloDatabase, input: MeasureAnswer, doing: WorkDoing): Promise<string> {
  const { feedback } = input;
  const note = workText(input.note, 'note');
  const set = { feedback, feedback_on: doing.today, feedback_note: note };
  return execute(database, input, { act: 'ANSWER', kind: feedback, set, note }, doing);
}

/** That a measure has stopped, in words. */
export interface MeasureNote extends WorkAt {
  readonly note: string;
}

/**
 * Confirms that a measure that was lifted or ended has stopped. Throws what `answerMeasure` throws. CR-25, CR-27
 */
export async function confirmStop(database: SiloDatabase, input: MeasureNote, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note');
  const set = { stopped_on: doing.today };
  return execute(database, input, { act: 'CONFIRM_STOP', kind: 'STOPPED', set, note }, doing);
}
