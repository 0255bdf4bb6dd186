import { addMonths, type Day } from '../../../../kernel/values/day';
import { findParameter, type LegalParameter, PARAMETERS } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '上海市优化营商环境条例 27';

/** The latest day that an order may set, and the version of the number by which it is found. */
export interface LongestFix {
  readonly latest: Day;
  readonly basis: LegalParameter<number>;
}

/** How long a breach may be left to be put right, by the version in force on the day of the order; null before the first. */
export function longestFix(today: Day): LongestFix | null {
  const basis = findParameter(
    PARAMETERS.filter(({ id }) => id === 'COMMITMENT_FIX_WITHIN'),
    today,
  );
  return basis ? { latest: addMonths(today, basis.value), basis } : null;
}

/**
 * The last day for putting a breach right lies after the day of the order, and within a reasonable time
 *
 * The law sets no number of months: the longest time is a setting of this project, told with what it rests on.
 *
 * 《上海市优化营商环境条例》第二十七条 (reading of this project)
 */
export function fixOrdered(fixBy: Day, today: Day): Verdict {
  const longest = longestFix(today);
  if (fixBy > today && (longest === null || fixBy <= longest.latest)) return lawful;
  const { latest, basis } = longest ?? {};
  const bound = latest && basis ? { latest, source: basis.source, verified: basis.verified } : {};
  return unlawful('COMMITMENT_FIX_DAY_UNFIT', ARTICLE, { field: 'fixBy', received: fixBy, today, ...bound });
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
