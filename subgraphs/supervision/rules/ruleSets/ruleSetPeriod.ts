import { addDays, type Day, day, yearOf } from '../../../../kernel/values/day';
import { CLASSIFIED_SUPERVISION } from '../../../../kernel/values/parameters/supervision';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const MEASURES_FROM = day(CLASSIFIED_SUPERVISION.from);

/** The days of a matter; `inForceTo` is the first day no longer in force. */
export interface MatterPeriod {
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
}

/**
 * Rules begin in their time
 *
 * No rules are in force before the Measures, before their matter or after it, nor before the day on which they are
 * published. Shares and indicators go by the year, so rules begin this year or the next: that is this project's reading.
 *
 * 《上海市分类监管管理办法》第二十六条、第八条第一款
 */
export function ruleSetPeriod(inForceFrom: Day, publishedOn: Day, matter: MatterPeriod): Verdict {
  const earliest = [MEASURES_FROM, matter.inForceFrom, publishedOn].sort().at(-1) ?? publishedOn;
  const endOfNextYear = day(`${String(yearOf(publishedOn) + 1).padStart(4, '0')}-12-31`);
  const lastOfMatter = matter.inForceTo === null ? endOfNextYear : addDays(matter.inForceTo, -1);
  const latest = lastOfMatter < endOfNextYear ? lastOfMatter : endOfNextYear;
  return earliest <= inForceFrom && inForceFrom <= latest
    ? lawful
    : unlawful('RULES_PERIOD_UNFIT', '上海市分类监管管理办法 26', {
        field: 'inForceFrom',
        received: inForceFrom,
        earliest,
        latest,
      });
}

/** An edition does not begin before the one that it replaces; it may replace one that has not begun. */
export function followsFormerEdition(inForceFrom: Day, formerFrom: Day | undefined): Verdict {
  return formerFrom === undefined || formerFrom <= inForceFrom
    ? lawful
    : unlawful('RULES_BEFORE_FORMER_EDITION', '上海市分类监管管理办法 8-1', {
        field: 'inForceFrom',
        received: inForceFrom,
        formerFrom,
      });
}
