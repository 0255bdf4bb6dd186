import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Days of an exemption; `until` is the first day no longer exempt. */
export interface ExemptionDays {
  readonly from: Day;
  readonly until: Day;
}

/**
 * An exemption has its term
 *
 * It begins today or later, lasts a day at least, and no longer than the term that is set: nobody is immune for good.
 *
 * 11e; A13; 沪府发〔2020〕7号（十一）. The term is a setting of this project.
 */
export function exemptionPeriod({ from, until }: ExemptionDays, today: Day): Verdict {
  const months = parameterOn('EXEMPTION_AT_MOST', today).value;
  return from >= today && until > from && until <= addMonths(from, months)
    ? lawful
    : unlawful('EXEMPTION_PERIOD_UNFIT', '沪府发〔2020〕7号（十一）', { from, until, today, months });
}
