import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type PlanTask, WHOLE } from './planTask';

/**
 * Nobody is immune, and nobody is certain but by full coverage
 *
 * The lowest probability of a task is above 0, the highest below 1, and they are in order; whole parts in a million.
 *
 * A13; FL-20; 沪府发〔2020〕7号（十一）
 */
export function taskBounds({ floorPpm, ceilingPpm }: Pick<PlanTask, 'floorPpm' | 'ceilingPpm'>): Verdict {
  const areWhole = Number.isSafeInteger(floorPpm) && Number.isSafeInteger(ceilingPpm);
  return areWhole && floorPpm > 0 && floorPpm <= ceilingPpm && ceilingPpm < WHOLE
    ? lawful
    : unlawful('PLAN_BOUNDS_UNFIT', '沪府发〔2020〕7号（十一）', { floorPpm, ceilingPpm, most: WHOLE - 1 });
}
