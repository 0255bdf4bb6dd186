import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { TaskOrigin, TaskState, TaskUrgency } from '../../rules/tasks/taskState';

/** A task. */
export interface TaskRow extends WorkRow {
  readonly origin: TaskOrigin;
  /** Number of the clue, the issue or the key task that it came from; null for one of an office. */
  readonly originNumber: string | null;
  readonly title: string;
  readonly details: string;
  /** Who dispatched it. */
  readonly dispatcher: string;
  readonly uscc: string | null;
  /** Code of the matter that it is about; null for another. */
  readonly matter: string | null;
  readonly urgency: TaskUrgency;
  readonly state: TaskState;
  readonly dispatchedOn: Day;
  /** Day on which its present terms began: of its dispatch, of a new one, or of the sending back of its result. */
  readonly termSince: Day;
  readonly acceptDueOn: Day | null;
  readonly dueOn: Day | null;
  readonly stepSince: Day;
  readonly stepDueOn: Day | null;
  readonly remindedOn: Day | null;
  readonly escalation: number;
  readonly escalatedOn: Day | null;
  readonly escalatedTo: string | null;
  readonly returnReason: string | null;
  readonly result: string | null;
  readonly reportedBy: string | null;
  readonly reportedOn: Day | null;
  readonly closedOn: Day | null;
}

/** Tasks, as a table of work. */
export const TASKS: WorkTable = {
  name: 'supervision_task',
  prefix: 'ST',
  columns: {
    origin: 'origin',
    originNumber: 'origin_number',
    title: 'title',
    details: 'details',
    dispatcher: 'dispatcher',
    uscc: 'uscc',
    matter: 'matter_code',
    urgency: 'urgency',
    state: 'state',
    dispatchedOn: 'dispatched_on',
    termSince: 'term_since',
    acceptDueOn: 'accept_due_on',
    dueOn: 'due_on',
    stepSince: 'step_since',
    stepDueOn: 'step_due_on',
    remindedOn: 'reminded_on',
    escalation: 'escalation',
    escalatedOn: 'escalated_on',
    escalatedTo: 'escalated_to',
    returnReason: 'return_reason',
    result: 'result',
    reportedBy: 'reported_by',
    reportedOn: 'reported_on',
    closedOn: 'closed_on',
  },
};
