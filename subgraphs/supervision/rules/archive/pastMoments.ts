import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';

/** Which of the past a file tells: what was so at the end of a day, as it was known at a moment. */
export interface PastMoments {
  readonly at: Day;
  /** The last microsecond of the day in Shanghai, in UTC. */
  readonly asOf: string;
}

/**
 * The end of a day in Shanghai, up to which a file tells what was so
 *
 * The day itself counts, and a day to come is refused. Throws AS_OF_IN_THE_FUTURE.
 *
 * 《上海市分类监管管理办法》第二十三条
 */
export function momentsOf(at: Day, today: Day): PastMoments {
  if (at > today) throw new CataloguedError('AS_OF_IN_THE_FUTURE', { field: 'at', received: at, limit: today });
  return { at, asOf: endOfDay(at) };
}

/** The last microsecond of a day in Shanghai, in UTC. */
export function endOfDay(on: Day): string {
  return `${on}T15:59:59.999999Z`;
}

/** The last microsecond of the millisecond that a moment of the API names, so that what was recorded in it counts. */
export function endOfMillisecond(moment: string): string {
  return moment.replace(/(\.\d{3})Z$/, '$1999Z');
}
