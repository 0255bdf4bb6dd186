import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { hotlineStep } from '../../rules/tasks/hotlineIssue';
import { taskDue, taskTerms } from '../../rules/tasks/taskClock';
import { mayDispatch, mayDoTask } from '../../rules/tasks/taskParties';
import { changeTask, holdTask, stepTask } from './changeTask';
import { holdIssueOf, moveIssue } from './hotlineOfTask';

/** A task, and the reason for what is done with it. */
export interface TaskReason extends WorkAt {
  readonly reason: string;
}

/** Accepts a task for its authority. Throws as `changeTask`. 沪府发〔2020〕7号（二十） */
export async function acceptTask(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  return changeTask(database, at, { act: 'ACCEPT', kind: 'ACCEPTED', side: 'AUTHORITY' }, doing);
}

/** Sends a task back to its dispatcher as none of the authority's own. Throws as `changeTask`. 沪府发〔2020〕7号（二十） */
export async function returnTask(database: SiloDatabase, input: TaskReason, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  const set = { return_reason: reason };
  return changeTask(database, input, { act: 'RETURN', kind: 'RETURNED', side: 'AUTHORITY', reason, set }, doing);
}

/** To whom a task that was returned goes. */
export interface TaskRedispatch extends TaskReason {
  readonly authority: string;
  readonly dueOn: Day | null;
}

/**
 * Dispatches a returned task anew, to the same authority or another; its terms begin anew. Throws
 * TASK_NOT_YOURS_TO_DISPATCH, TASK_DUE_UNFIT, UNKNOWN_DEPARTMENT, and as `changeTask`. 沪府发〔2020〕7号（二十）
 */
export async function redispatchTask(database: SiloDatabase, input: TaskRedispatch, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, dueOn } = input;
  getDepartment(authority, 'authority');
  const reason = workText(input.reason, 'reason');
  requireLawful(mayDispatch(actor, authority));
  requireLawful(taskDue(dueOn, today));
  return database.transaction(async (client) => {
    const task = await holdTask(client, input, actor);
    const terms = taskTerms(task.urgency, today, dueOn);
    const change = { act: 'REDISPATCH', kind: 'REDISPATCHED', reason, terms, to: authority } as const;
    requireLawful(mayDoTask('DISPATCHER', actor, task));
    await stepTask(client, task, { ...change, side: 'DISPATCHER' }, doing);
    const issue = await holdIssueOf(client, task);
    if (issue) await moveIssue(client, issue, { kind: 'REDISPATCHED', state: 'DISPATCHED', set: { authority } }, doing);
    return task.number;
  });
}

/** What came of a task. */
export interface TaskReport extends WorkAt {
  readonly result: string;
}

/**
 * Reports a task as done; the issue of the hotline behind it is answered by that. Throws as `changeTask`, and the codes of a
 * text. 沪府发〔2020〕7号（二十）
 */
export async function reportTask(database: SiloDatabase, input: TaskReport, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const result = workText(input.result, 'result');
  const set = { result, reported_by: actor.subject, reported_on: today };
  return changeTask(
    database,
    input,
    {
      act: 'REPORT',
      kind: 'REPORTED',
      side: 'AUTHORITY',
      reason: result,
      set,
      async also(client, task) {
        const issue = await holdIssueOf(client, task);
        if (!issue) return;
        requireLawful(hotlineStep('ANSWER', issue.state));
        await moveIssue(client, issue, { kind: 'ANSWERED', state: 'ANSWERED', set: { result } }, doing);
      },
    },
    doing,
  );
}
