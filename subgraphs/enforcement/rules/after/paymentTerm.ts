import type { Day } from '../../../../kernel/values/day';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from '../proceedings/types';

/**
 * EN-26: a fine is paid within fifteen calendar days after the decision was received
 *
 * The day of the receipt is not counted; a last day on a holiday moves on to the next working day.
 *
 * 《行政处罚法》第六十七条第三款
 */
export function paymentTerm(servedOn: Day): ProceedingTerm {
  return workTerm('FINE_PAID_WITHIN', servedOn);
}
