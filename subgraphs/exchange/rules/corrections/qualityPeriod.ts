import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, diffDays } from '../../../../kernel/values/day';

const MOST_DAYS = 366;

/** A period by its first and last day. */
export interface QualityPeriod {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The period that quality is measured over
 *
 * From a first to a last day, both counted, at most a year of them. Throws QUALITY_PERIOD_UNFIT.
 *
 * 《上海市数据条例》第三十三条
 */
export function qualityPeriod(from: Day, to: Day): QualityPeriod {
  const days = diffDays(from, to) + 1;
  if (days >= 1 && days <= MOST_DAYS) return { from, to };
  throw new CataloguedError('QUALITY_PERIOD_UNFIT', { field: 'to', received: to, limit: MOST_DAYS, from });
}
