import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 观察期 Days of observation; `until` is the first day no longer in it. */
export interface ObservationPeriod {
  readonly from: Day;
  readonly until: Day;
}

/**
 * A sandbox has its days, and not too many
 *
 * Observation begins on the day of the proposal or later and lasts for at most the months of the parameter; the last of
 * them ends on the corresponding day. The number is a setting of this project. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 沪府发〔2020〕7号（十二）
 */
export function sandboxPeriod({ from, until }: ObservationPeriod, today: Day): Verdict {
  const { value } = parameterOn('SANDBOX_OBSERVATION_AT_MOST', today);
  const latest = addMonths(from, value);
  return from >= today && until > from && until <= latest
    ? lawful
    : unlawful('SANDBOX_PERIOD_UNFIT', '沪府发〔2020〕7号 （十二）', { from, until, today, latest, months: value });
}
