import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { responsibleFor } from '../../rules/tasks/taskAlarm';
import { nextStep } from '../../rules/tasks/taskClock';
import type { HotlineRow } from '../../store/tasks/hotlineRows';
import type { KeyTaskRow } from '../../store/tasks/keyTaskRows';
import type { TaskRow } from '../../store/tasks/taskRows';
import type { SupervisionContext } from '../context';

/** The fields of tasks, issues and key tasks that are no columns: what comes next, for whom, until when. */
export const taskFields = {
  SupervisionTask: {
    entity: entityOf,
    nextAct: ({ state }: TaskRow): string | null => nextStep(state)?.act ?? null,
    nextBy: (task: TaskRow): string | null => responsibleFor(task),
    nextDueOn: ({ stepDueOn }: TaskRow): string | null => stepDueOn,
    isOverdue: ({ stepDueOn }: TaskRow, _: unknown, { today }: SupervisionContext): boolean =>
      isOverdue(stepDueOn, today),
  },
  HotlineIssue: {
    entity: entityOf,
    hasConfirmationCode: ({ confirmationHash }: HotlineRow): boolean => confirmationHash !== null,
  },
  KeyTask: {
    isOverdue: ({ state, dueOn }: KeyTaskRow, _: unknown, { today }: SupervisionContext): boolean =>
      state === 'OPEN' && isOverdue(dueOn, today),
  },
};
