import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { taskDue, taskTerms } from '../../rules/tasks/taskClock';
import { mayDoTask } from '../../rules/tasks/taskParties';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { changeTask, holdTask, stepTask, type TaskChange } from './changeTask';
import type { TaskReason } from './handleTask';
import type { TaskRow } from './taskRows';

function requireOwnOrigin({ origin, originNumber }: TaskRow): void {
  if (origin !== 'HOTLINE') return;
  throw new CataloguedError('TASK_CLOSED_BY_CONFIRMATION', { field: 'number', issue: originNumber });
}

/** What the confirmation of a task writes. */
export function confirmation({ actor, today }: WorkDoing): TaskChange {
  const set = { closed_by: actor.subject, closed_on: today };
  return { act: 'CONFIRM', kind: 'CLOSED', side: 'DISPATCHER', set };
}

/**
 * Confirms that a task is done, and closes it; whoever reported it does not. A task of the hotline is closed with its issue.
 * Throws SAME_PERSON_DECIDES, TASK_CLOSED_BY_CONFIRMATION, and as `changeTask`. 沪府发〔2020〕7号（二十）
 */
export async function confirmTask(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  const judge = (task: TaskRow): void => {
    requireOwnOrigin(task);
    requireLawful(anotherPerson(doing.actor, task.reportedBy ?? ''));
  };
  return changeTask(database, at, { ...confirmation(doing), judge }, doing);
}

/** Why a result does not do, and until when it is to be mended. */
export interface TaskSendingBack extends TaskReason {
  /** Null for the term of the task's urgency. */
  readonly dueOn: Day | null;
}

/** What the sending back of a result writes. */
export function sendingBack(task: TaskRow, reason: string, dueOn: Day | null, { today }: WorkDoing): TaskChange {
  const terms = { acceptDueOn: task.acceptDueOn, dueOn: taskTerms(task.urgency, today, dueOn).dueOn };
  return { act: 'SEND_BACK', kind: 'SENT_BACK', side: 'DISPATCHER', reason, terms };
}

/**
 * Sends the result of a task back to be mended, with a new day. Throws TASK_DUE_UNFIT, TASK_CLOSED_BY_CONFIRMATION, and as
 * `changeTask`. 沪府发〔2020〕7号（二十）
 */
export async function sendBackTask(database: SiloDatabase, input: TaskSendingBack, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  requireLawful(taskDue(input.dueOn, today));
  return database.transaction(async (client) => {
    const task = await holdTask(client, input, actor);
    requireLawful(mayDoTask('DISPATCHER', actor, task));
    requireOwnOrigin(task);
    await stepTask(client, task, sendingBack(task, reason, input.dueOn, doing), doing);
    return task.number;
  });
}
