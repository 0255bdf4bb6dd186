import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { DRAW_FORMAT, type FrameHeader } from '../../rules/draw/frameHeader';
import { type FramePlan, planFrame } from '../../rules/objects/planFrame';
import type { PooledTask } from '../../rules/objects/pooledTask';
import type { PoolGroup } from '../../rules/objects/poolGroup';
import { drawableFrame } from '../../rules/rounds/drawableFrame';
import { poolTasks } from '../objects/poolTasks';
import { publishedTask } from '../plans/publishedTask';
import { requireCountsWithin } from '../plans/requireCountsWithin';
import { requireListedTasks } from '../plans/requireListedTasks';
import { noncesOfRounds, tasksOfRounds } from './roundParts';
import type { RoundRow } from './roundRows';

/**
 * The tasks of a round as their published plans have them on a day, in the order of the round. Throws ROUND_TASK_AMENDED where
 * a plan was amended since the round was opened, and the codes of `publishedTask`, `requireListedTasks` and `poolTasks`.
 */
export async function pooledTasks(client: Queryable, round: string, on: Day): Promise<PooledTask[]> {
  const tasks = [];
  for (const { plan, task, edition } of await tasksOfRounds(client, [round])) {
    const published = await publishedTask(client, plan, task);
    if (published.edition !== edition) {
      const facts = { field: 'tasks', plan, task, received: String(edition), limit: published.edition };
      throw new CataloguedError('ROUND_TASK_AMENDED', facts);
    }
    tasks.push(published);
  }
  await requireListedTasks(client, tasks, on);
  return poolTasks(client, tasks);
}

/** The pool of a round's tasks on a day. */
export interface RoundPool {
  readonly groups: readonly PoolGroup[];
  readonly tasks: readonly PooledTask[];
  readonly on: Day;
}

/**
 * The cells of a round's frame. Throws ROUND_FRAME_EMPTY for a task without anybody to draw, ROUND_FRAME_TOO_SMALL where more
 * are to be drawn than there are, ITEM_RATIO_OVER_CEILING where a number is more of them than the item admits. FL-1, FL-7; DR-2
 */
export async function requireFrame(client: Queryable, { groups, tasks, on }: RoundPool): Promise<FramePlan> {
  const frame = planFrame(groups, tasks);
  const pooled = frame.calibrations.map(({ sampled, covered }, at) => {
    const { plan, task, item, volume } = tasks[at] as PooledTask;
    return { plan, task, item, volume, eligible: sampled + covered };
  });
  requireLawful(drawableFrame(pooled));
  await requireCountsWithin(client, pooled, on);
  return frame;
}

/** The header of a round's frame: all that is fixed before the randomness exists. FL-1 */
export async function headerOf(
  client: Queryable,
  round: RoundRow,
  { cells, sizes, tables, entities }: Pick<FramePlan, 'cells' | 'sizes' | 'tables' | 'entities'>,
): Promise<FrameHeader> {
  const { number, beaconKind: kind, beaconDetail: detail, notBefore, windowFrom: from, windowTo: to } = round;
  const tasks = await tasksOfRounds(client, [number]);
  const nonces = await noncesOfRounds(client, [number]);
  return {
    format: DRAW_FORMAT,
    round: number,
    beacon: { kind, detail, notBefore },
    nonces: nonces.map(({ department, sha256 }) => ({ department, sha256 })),
    window: { from, to },
    tasks: tasks.map(({ department, item, plan, task }) => ({ department, item, plan, task })),
    tables,
    cells,
    sizes,
    entities,
  };
}
