import type { PageArgs } from '../../../../kernel/service/connection';
import type { ByNumber, Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { requireUscc } from '../../../../kernel/values/uscc';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { seesTask } from '../../store/tasks/changeTask';
import type { HotlineRow } from '../../store/tasks/hotlineRows';
import type { KeyTaskRow } from '../../store/tasks/keyTaskRows';
import {
  countKeyTasks,
  findHotlineIssue,
  findKeyTask,
  findTask,
  type HotlineFilter,
  type KeyTaskCounts,
  type KeyTaskFilter,
  listHotlineIssues,
  listKeyTasks,
  listTasks,
  type TaskFilter,
} from '../../store/tasks/taskReads';
import type { TaskRow } from '../../store/tasks/taskRows';
import type { SupervisionContext } from '../context';

/** The task of a number as far as the viewer sees it. */
export async function seenTask(number: string, { viewer, store }: SupervisionContext): Promise<TaskRow | null> {
  const task = await findTask(store.database.statements, number);
  return task && seesTask(viewer, task) ? task : null;
}

/** The issue of a number as far as the viewer sees it. */
export async function seenIssue(number: string, { viewer, store }: SupervisionContext): Promise<HotlineRow | null> {
  const issue = await findHotlineIssue(store.database.statements, number);
  return issue && seesAuthority(viewer, issue.authority) ? issue : null;
}

/** The key task of a number as far as the viewer sees it. */
export async function seenKeyTask(number: string, { viewer, store }: SupervisionContext): Promise<KeyTaskRow | null> {
  const task = await findKeyTask(store.database.statements, number);
  return task && seesAuthority(viewer, task.authority) ? task : null;
}

function supervisionTasks(_: unknown, args: PageArgs & Filtered<TaskFilter>, context: SupervisionContext) {
  const { store, today } = context;
  const filter = args.filter ?? {};
  const list = { name: 'supervisionTasks', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listTasks(store.database.statements, filter, { ...page, today }));
}

function hotlineIssues(_: unknown, args: PageArgs & Filtered<HotlineFilter>, context: SupervisionContext) {
  const given = args.filter ?? {};
  const filter = { ...given, uscc: given.uscc ? requireUscc(given.uscc) : null };
  const list = { name: 'hotlineIssues', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listHotlineIssues(context.store.database.statements, filter, page));
}

function keyTasks(_: unknown, args: PageArgs & Filtered<KeyTaskFilter>, context: SupervisionContext) {
  const filter = args.filter ?? {};
  const list = { name: 'keyTasks', scope: JSON.stringify(filter) };
  return workPage(list, args, context, (page) => listKeyTasks(context.store.database.statements, filter, page));
}

/** The sum of counts, and the mean of progress weighed by tasks. */
function summed(rows: readonly KeyTaskCounts[]): Omit<KeyTaskCounts, 'authority' | 'progress'> & {
  readonly progress: number | null;
} {
  const sum = (of: (row: KeyTaskCounts) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const tasks = sum((row) => row.tasks);
  return {
    tasks,
    done: sum(({ done }) => done),
    open: sum(({ open }) => open),
    carriedOver: sum(({ carriedOver }) => carriedOver),
    overdue: sum(({ overdue }) => overdue),
    progress: tasks === 0 ? null : sum((row) => row.progress * row.tasks) / tasks,
  };
}

async function keyTaskReport(_: unknown, { year }: { readonly year: number }, context: SupervisionContext) {
  const { viewer, store, today } = context;
  const authorities = requireSight(viewer, 'Query.keyTaskReport');
  const rows = await countKeyTasks(store.database.statements, year, { authorities, today });
  return { year, ...summed(rows), authorities: rows };
}

const seen =
  <T>(field: string, find: (number: string, context: SupervisionContext) => Promise<T>) =>
  (_: unknown, { number }: ByNumber, context: SupervisionContext): Promise<T> => {
    requireSight(context.viewer, `Query.${field}`);
    return find(number, context);
  };

/** The root fields that read tasks, issues of the hotline, and key tasks. */
export const taskQueries = {
  supervisionTasks,
  supervisionTask: seen('supervisionTask', seenTask),
  hotlineIssues,
  hotlineIssue: seen('hotlineIssue', seenIssue),
  keyTasks,
  keyTask: seen('keyTask', seenKeyTask),
  keyTaskReport,
};
