import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { InspectionMode } from '../../rules/inspectionWords';
import type { WantedTask } from '../../rules/visits/plannedOnce';
import { itemsOn } from '../library/itemsOn';
import { publishedTask } from '../plans/publishedTask';
import { getRound } from '../rounds/roundRows';

/** A task of a round as its visits carry it out; `task` is its place in the round. */
export interface RoundTask extends WantedTask {
  readonly department: string;
  readonly item: string;
  readonly mode: InspectionMode;
  /** Whether the item is on the published list until the window closes. */
  readonly isListed: boolean;
}

/** What the visits of a round have in common. */
export interface RoundAbout {
  readonly round: string;
  /** The department that leads it. */
  readonly authority: string;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  /** By place in the round. */
  readonly tasks: ReadonlyMap<number, RoundTask>;
}

interface TaskOfRound {
  readonly place: number;
  readonly plan: string;
  readonly task: number;
  readonly department: string;
  readonly item: string;
}

const TASKS = 'SELECT place, plan, task, department, item FROM draw_round_task WHERE round = $1 ORDER BY place';

/** A round with its tasks as their published plans have them. Throws WORK_UNKNOWN and what `publishedTask` throws. */
export async function tasksOfRound(client: PoolClient, round: string): Promise<RoundAbout> {
  const { authority, windowFrom, windowTo } = await getRound(client, round);
  const { rows } = await client.query<TaskOfRound>(TASKS, [round]);
  const codes = rows.map(({ item }) => item);
  const listed = new Set((await itemsOn(client, codes, windowTo)).map(({ code }) => code));
  const tasks = new Map<number, RoundTask>();
  for (const { place, plan, task, department, item } of rows) {
    const { mode, repeatReason } = await publishedTask(client, plan, task);
    tasks.set(place, { task: place, plan, department, item, mode, repeatReason, isListed: listed.has(item) });
  }
  return { round, authority, windowFrom, windowTo, tasks };
}
