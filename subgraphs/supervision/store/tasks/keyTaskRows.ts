import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { KeyTaskState } from '../../rules/tasks/keyTask';

/** A key task of a year. */
export interface KeyTaskRow extends WorkRow {
  readonly year: number;
  readonly title: string;
  readonly content: string;
  readonly state: KeyTaskState;
  /** 0 to 100. */
  readonly progress: number;
  readonly note: string | null;
  readonly dueOn: Day;
  /** Number of the task of the year before that it goes on with. */
  readonly carriedFrom: string | null;
  readonly carriedTo: string | null;
  readonly doneOn: Day | null;
}

/** Key tasks, as a table of work. */
export const KEY_TASKS: WorkTable = {
  name: 'key_task',
  prefix: 'KT',
  columns: {
    year: 'year',
    title: 'title',
    content: 'content',
    state: 'state',
    progress: 'progress',
    note: 'note',
    dueOn: 'due_on',
    carriedFrom: 'carried_from',
    carriedTo: 'carried_to',
    doneOn: 'done_on',
  },
};
