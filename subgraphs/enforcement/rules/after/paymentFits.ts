import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PaymentKind } from './followUpTypes';

/**
 * EN-26: nobody pays more than is left of what is owed
 *
 * The sums are those of the document and the surcharge that the law sets; what is paid beyond is not the agency's to keep.
 *
 * 《行政处罚法》第六十七条、第七十二条、第七十四条
 */
export function paymentFits({
  kind,
  amount,
  left,
}: {
  readonly kind: PaymentKind;
  readonly amount: Fen;
  /** What is left of that kind on the day of the payment, in fen. */
  readonly left: Fen;
}): Verdict {
  const facts = { field: 'amount', kind, received: String(amount), left: String(left) };
  return amount > 0n && amount <= left ? lawful : unlawful('PAYMENT_UNFIT', '行政处罚法 67, 72', facts);
}
