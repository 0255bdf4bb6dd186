import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '上海市优化营商环境条例 27';

/** The last day for putting a breach right lies after the day of the order. 《上海市优化营商环境条例》第二十七条 */
export function fixOrdered(fixBy: Day, today: Day): Verdict {
  return fixBy > today
    ? lawful
    : unlawful('COMMITMENT_FIX_DAY_UNFIT', ARTICLE, { field: 'fixBy', received: fixBy, today });
}

/**
 * What was put right after the last day was not put right in time: then the decision is revoked
 *
 * 《上海市优化营商环境条例》第二十七条
 */
export function fixedInTime(fixBy: Day, fixedOn: Day): Verdict {
  return fixedOn <= fixBy
    ? lawful
    : unlawful('COMMITMENT_FIX_LATE', ARTICLE, { field: 'fixedOn', received: fixedOn, fixBy });
}

/**
 * A decision is revoked only after the time for putting the breach right is over
 *
 * First the order, then the revocation: on the last day itself the entity still has time.
 *
 * 《上海市优化营商环境条例》第二十七条
 */
export function fixOver(fixBy: Day, today: Day): Verdict {
  return today > fixBy ? lawful : unlawful('COMMITMENT_FIX_STILL_RUNS', ARTICLE, { field: 'number', fixBy, today });
}
