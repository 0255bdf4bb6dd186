import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { plannableItem } from '../library/plannableItem';
import { DEFAULT_CEILING_PPM, DEFAULT_FLOOR_PPM, DEFAULT_TABLES } from './defaultTables';
import { fiveParts, isWhole } from './fiveParts';
import type { PlanContent, PlanKind, WrittenPlan, WrittenTask } from './planContent';
import type { PlannedItem } from './plannedItem';
import { planTables } from './planTables';
import type { PlanTask } from './planTask';
import { planWindow } from './planWindow';
import { tablesOf } from './probabilityTables';
import { scopeFits } from './scopeFits';
import { taskBounds } from './taskBounds';
import { taskDepartment } from './taskDepartment';
import { taskMethod } from './taskMethod';
import { taskOnce } from './taskOnce';
import { taskVolume } from './taskVolume';

/** Most tasks of one plan. */
export const MOST_TASKS = 100;

/** What a plan is judged against. */
export interface PlanGround {
  readonly kind: PlanKind;
  readonly year: number;
  readonly today: Day;
  /** The items on the list of the day, by code. */
  readonly items: ReadonlyMap<string, PlannedItem>;
  /** Tasks of the edition in force: where they stand unchanged in an amendment, they are not judged anew. */
  readonly standing?: readonly PlanTask[];
}

/** A refusal that says in which task. */
function inTask(task: number, verdict: Verdict): Verdict {
  return verdict.lawful ? verdict : { ...verdict, facts: { ...verdict.facts, task } };
}

const first = (verdicts: readonly Verdict[]): Verdict => verdicts.find((verdict) => !verdict.lawful) ?? lawful;

/** Number of a written task: its own, or its place. */
const numberOf = ({ task }: WrittenTask, at: number): number => task ?? at + 1;

/** A plan as it was written, before its tasks are looked at one by one: five parts, numbers, tables. */
export function judgeWritten({ tasks }: WrittenPlan): Verdict {
  const article = '本项目口径';
  if (tasks.length > MOST_TASKS) return unlawful('PLAN_TASKS_TOO_MANY', article, { limit: MOST_TASKS });
  const numbers = tasks.map(numberOf);
  const isOdd = numbers.some((one) => !Number.isSafeInteger(one) || one < 1) || new Set(numbers).size < numbers.length;
  return first([
    fiveParts(tasks),
    isOdd ? unlawful('PLAN_TASK_NUMBERS_UNFIT', article, { numbers: numbers.map(String) }) : lawful,
    ...tasks.map((task, at) => inTask(numberOf(task, at), task.tables === null ? lawful : planTables(task.tables))),
  ]);
}

/** What was written as it is stored, once `judgeWritten` lets it pass: defaults filled in, tasks by number. */
export function planContent({ name, office, window, tasks }: WrittenPlan): PlanContent {
  const whole = tasks.flatMap((written, at): PlanTask[] => {
    if (!isWhole(written)) return [];
    const { tables, floorPpm, ceilingPpm, ...rest } = written;
    const bounds = { floorPpm: floorPpm ?? DEFAULT_FLOOR_PPM, ceilingPpm: ceilingPpm ?? DEFAULT_CEILING_PPM };
    return [{ ...rest, task: numberOf(written, at), tables: tables ? tablesOf(tables) : DEFAULT_TABLES, ...bounds }];
  });
  return { name, office, window, tasks: whole.sort((a, b) => a.task - b.task) };
}

/** Judges one task on a day; a refusal names it. DR-1, DR-2, DR-8, 11b */
export function judgeTask(task: PlanTask, { items, today }: Pick<PlanGround, 'items' | 'today'>): Verdict {
  const { department, item, scope, mode, volume } = task;
  const listed = items.get(item);
  const unlisted = plannableItem(listed, item, 0);
  if (!listed || !unlisted.lawful) return inTask(task.task, unlisted);
  const verdicts = [
    taskDepartment({ department, scope }, listed),
    scopeFits(scope, today),
    taskMethod(mode, listed),
    taskVolume(volume, listed),
    taskBounds(task),
  ];
  return inTask(task.task, first(verdicts));
}

/** Judges the tasks of a plan on a day: the first refusal names its task. DR-1, DR-2, DR-8, 11b */
export function judgeTasks(
  tasks: readonly PlanTask[],
  ground: Pick<PlanGround, 'items' | 'today' | 'standing'>,
): Verdict {
  const standing = new Set(ground.standing?.map(canonicalDigest));
  const judged = tasks.filter((task) => !standing.has(canonicalDigest(task)));
  return first([...judged.map((task) => judgeTask(task, ground)), taskOnce(tasks, ground.items)]);
}

/** Judges what a plan says on a day by every rule. Article of each in its rule. */
export function judgePlan(content: PlanContent, ground: PlanGround): Verdict {
  return first([planWindow({ ...ground, window: content.window }), judgeTasks(content.tasks, ground)]);
}
