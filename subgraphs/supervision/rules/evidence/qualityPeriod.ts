import { type Day, diffDays } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Most days over which quality is measured at once. */
const MOST_DAYS = 366;

/**
 * The days over which the quality of what departments tell is measured: from a first to a last, both counted, at most a year
 *
 * 《上海市分类监管管理办法》第九条第四款（数据质量责任制；期间为本项目口径）
 */
export function qualityPeriod(from: Day, to: Day): Verdict {
  const days = diffDays(from, to) + 1;
  return days >= 1 && days <= MOST_DAYS
    ? lawful
    : unlawful('QUALITY_PERIOD_UNFIT', '上海市分类监管管理办法 9-4', {
        field: 'to',
        received: to,
        from,
        limit: MOST_DAYS,
      });
}
