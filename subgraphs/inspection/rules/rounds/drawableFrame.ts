import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { TaskVolume } from '../plans/planTask';

/** A task with how many objects of its scope can be drawn. */
export interface PooledVolume {
  readonly plan: string;
  readonly task: number;
  readonly volume: TaskVolume;
  readonly eligible: number;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Whether tasks can be drawn from their pools: each has somebody to draw, and no more are wanted than there are
 *
 * FL-1; 沪府发〔2020〕7号（十一）
 */
export function drawableFrame(tasks: readonly PooledVolume[]): Verdict {
  for (const { plan, task, volume, eligible } of tasks) {
    if (eligible === 0) return unlawful('ROUND_FRAME_EMPTY', ARTICLE, { field: 'tasks', plan, task });
    if (volume.kind === 'COUNT' && volume.count > eligible) {
      const facts = { field: 'tasks', plan, task, received: volume.count, eligible };
      return unlawful('ROUND_FRAME_TOO_SMALL', ARTICLE, facts);
    }
  }
  return lawful;
}
