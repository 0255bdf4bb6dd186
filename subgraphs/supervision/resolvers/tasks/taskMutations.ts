import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { confirmTask, sendBackTask, type TaskSendingBack } from '../../store/tasks/confirmTask';
import { dispatchTask, type TaskDispatch } from '../../store/tasks/dispatchTask';
import {
  acceptTask,
  redispatchTask,
  reportTask,
  returnTask,
  type TaskReason,
  type TaskRedispatch,
  type TaskReport,
} from '../../store/tasks/handleTask';
import type { TaskRow } from '../../store/tasks/taskRows';
import type { SupervisionContext } from '../context';
import { seenTask } from './taskQueries';

type Seen = Promise<TaskRow | null>;

/** The mutations of tasks. */
export const taskMutations = {
  async dispatchTask(_: unknown, { input }: Input<TaskDispatch>, context: SupervisionContext): Seen {
    const { originNumber = null, uscc = null, matter = null, dueOn = null } = input;
    const dispatch = { ...input, originNumber, uscc, matter, dueOn };
    return seenTask(await dispatchTask(context.store.database, dispatch, workDoingOf(context)), context);
  },
  async acceptTask(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext): Seen {
    return seenTask(await acceptTask(context.store.database, input, workDoingOf(context)), context);
  },
  async returnTask(_: unknown, { input }: Input<TaskReason>, context: SupervisionContext): Seen {
    return seenTask(await returnTask(context.store.database, input, workDoingOf(context)), context);
  },
  async redispatchTask(_: unknown, { input }: Input<TaskRedispatch>, context: SupervisionContext): Seen {
    const redispatch = { ...input, dueOn: input.dueOn ?? null };
    return seenTask(await redispatchTask(context.store.database, redispatch, workDoingOf(context)), context);
  },
  async reportTask(_: unknown, { input }: Input<TaskReport>, context: SupervisionContext): Seen {
    return seenTask(await reportTask(context.store.database, input, workDoingOf(context)), context);
  },
  async confirmTask(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext): Seen {
    return seenTask(await confirmTask(context.store.database, input, workDoingOf(context)), context);
  },
  async sendBackTask(_: unknown, { input }: Input<TaskSendingBack>, context: SupervisionContext): Seen {
    const back = { ...input, dueOn: input.dueOn ?? null };
    return seenTask(await sendBackTask(context.store.database, back, workDoingOf(context)), context);
  },
};
