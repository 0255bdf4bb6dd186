import { addMonths, type Day } from '../../../../kernel/values/day';
import { type LegalParameter, parameterOn } from '../../../../kernel/values/parameters';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';

/** How long an entry stands, and from when on it can end early. */
export interface ListStay {
  /** Last day on the list. */
  readonly until: Day;
  readonly untilBasis: LegalParameter<number>;
  /** First day on which early removal can be applied for. */
  readonly earlyFrom: Day;
  readonly earlyBasis: LegalParameter<number>;
}

/**
 * A listing for serious dishonesty lasts for its years and ends by itself; after the first of them its end can be applied
 * for. Null for the list of abnormal operation, on which an entity stays until it is cured: nothing of it grows into
 * serious dishonesty by time alone.
 *
 * By the terms in force on the day of the entry. Throws PARAMETER_NOT_IN_FORCE. CR-9, CR-13；市场监管总局令第44号
 */
export function listStay(list: CreditList, listedOn: Day): ListStay | null {
  if (list !== 'SERIOUS_DISHONESTY') return null;
  const untilBasis = parameterOn('SERIOUS_LIST_STAY', listedOn);
  const earlyBasis = parameterOn('SERIOUS_LIST_EARLY_REMOVAL', listedOn);
  const until = addMonths(listedOn, untilBasis.value * 12);
  return { until, untilBasis, earlyFrom: addMonths(listedOn, earlyBasis.value * 12), earlyBasis };
}
