import { addDays, type Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { MetricDimension } from './metric';
import type { MetricQuestion } from './metricQuestion';

const TOLD: readonly MetricDimension[] = ['MONTH', 'DISTRICT'];

const isMonthsEnd = (on: Day): boolean => addDays(on, 1).endsWith('-01');

/**
 * How finely a metric is told to those who may not see its entities
 *
 * Every answer is made of the same cells, those of month and district: other days, finer cells, or other ones for another
 * question would let two answers be held against each other. A period therefore begins with a month and ends with one,
 * or today; what stands on a day is told of the ends of months, and of today.
 *
 * 《上海市数据条例》第三十八条至第四十条
 */
export function metricFineness({ metric, by, from, to, filter }: MetricQuestion, today: Day): Verdict {
  const { districts: _, ...others } = filter;
  const isCoarse = Object.keys(others).length === 0 && by.every((name) => TOLD.includes(name));
  const begins = metric.time === 'STANDING' || from.endsWith('-01');
  if (isCoarse && begins && (to === today || isMonthsEnd(to))) return lawful;
  return unlawful('PROTECTED_METRIC_TOO_FINE', '上海市数据条例 38-40', { metric: metric.id, by, from, to, told: TOLD });
}
