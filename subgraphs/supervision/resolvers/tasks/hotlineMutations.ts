import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { confirmHotlineIssue, type HotlineVerdict } from '../../store/tasks/confirmHotlineIssue';
import {
  dispatchHotlineIssue,
  enterHotlineIssue,
  type HotlineDispatch,
  type HotlineEntry,
} from '../../store/tasks/hotlineIssues';
import type { HotlineRow } from '../../store/tasks/hotlineRows';
import type { KeyTaskRow } from '../../store/tasks/keyTaskRows';
import {
  confirmKeyTask,
  type KeyTaskEntry,
  type KeyTaskProgress,
  listKeyTask,
  reportKeyTask,
} from '../../store/tasks/keyTasks';
import { rollOverKeyTasks } from '../../store/tasks/rollOverKeyTasks';
import type { SupervisionContext } from '../context';
import { seenIssue, seenKeyTask } from './taskQueries';

type SeenIssue = Promise<HotlineRow | null>;
type SeenKeyTask = Promise<KeyTaskRow | null>;

/** The mutations of issues of the hotline. */
export const hotlineMutations = {
  async enterHotlineIssue(_: unknown, { input }: Input<HotlineEntry>, context: SupervisionContext): SeenIssue {
    const { uscc = null, matter = null, confirmationCode = null } = input;
    const entry = { ...input, uscc, matter, confirmationCode };
    return seenIssue(await enterHotlineIssue(context.store.database, entry, workDoingOf(context)), context);
  },
  async dispatchHotlineIssue(_: unknown, { input }: Input<HotlineDispatch>, context: SupervisionContext): SeenIssue {
    const dispatch = { ...input, dueOn: input.dueOn ?? null };
    return seenIssue(await dispatchHotlineIssue(context.store.database, dispatch, workDoingOf(context)), context);
  },
  async confirmHotlineIssue(_: unknown, { input }: Input<HotlineVerdict>, context: SupervisionContext): SeenIssue {
    const verdict = { ...input, confirmationCode: input.confirmationCode ?? null };
    return seenIssue(await confirmHotlineIssue(context.store.database, verdict, workDoingOf(context)), context);
  },
};

/** The mutations of the key tasks of a year. */
export const keyTaskMutations = {
  async listKeyTask(_: unknown, { input }: Input<KeyTaskEntry>, context: SupervisionContext): SeenKeyTask {
    return seenKeyTask(await listKeyTask(context.store.database, input, workDoingOf(context)), context);
  },
  async reportKeyTask(_: unknown, { input }: Input<KeyTaskProgress>, context: SupervisionContext): SeenKeyTask {
    return seenKeyTask(await reportKeyTask(context.store.database, input, workDoingOf(context)), context);
  },
  async confirmKeyTask(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext): SeenKeyTask {
    return seenKeyTask(await confirmKeyTask(context.store.database, input, workDoingOf(context)), context);
  },
  rollOverKeyTasks(_: unknown, { year }: { readonly year: number }, context: SupervisionContext) {
    return rollOverKeyTasks(context.store.database, year, workDoingOf(context));
  },
};
