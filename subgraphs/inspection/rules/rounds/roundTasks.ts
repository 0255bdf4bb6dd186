import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Tasks that one round joins at most; a frame names each of them in every cell. */
export const MOST_TASKS = 60;

/** A task of a published plan, as it is to be drawn. */
export interface RoundTask {
  readonly plan: string;
  /** Place within the plan. */
  readonly task: number;
  readonly department: string;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Which tasks can be drawn together: some, and each once
 *
 * DR-8, DR-10; 沪府发〔2020〕7号（十一）
 */
export function roundTasks(tasks: readonly Omit<RoundTask, 'department'>[]): Verdict {
  if (tasks.length === 0 || tasks.length > MOST_TASKS) {
    return unlawful('ROUND_TASKS_UNFIT', ARTICLE, { field: 'tasks', received: tasks.length, limit: MOST_TASKS });
  }
  const names = tasks.map(({ plan, task }) => `${plan}/${task}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? lawful : unlawful('ROUND_TASK_TWICE', ARTICLE, { field: 'tasks', received: twice });
}

/**
 * Who can lead a round: one of its parties
 *
 * Who leads a joint inspection inspects himself (as this project reads it), so that the lead is bound like the others.
 *
 * DR-17; 沪府发〔2020〕7号（十一）
 */
export function roundLead(lead: string, departments: readonly string[]): Verdict {
  if (departments.includes(lead)) return lawful;
  return unlawful('ROUND_LEAD_ABSENT', ARTICLE, { field: 'authority', received: lead, departments });
}

/** The departments of tasks, by code, each once: the parties of their round. */
export function partiesOf(tasks: readonly Pick<RoundTask, 'department'>[]): readonly string[] {
  return [...new Set(tasks.map(({ department }) => department))].sort();
}
