import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What of a decision is left to perform. */
export interface LeftToPerform {
  readonly fine: Fen;
  readonly surcharge: Fen;
  readonly gains: Fen;
  /** Whether penalties that are no sums of money are still to be performed, such as an order to close. */
  readonly duties: boolean;
  /** Cash that was taken on the spot and not handed in yet. */
  readonly cashOut: boolean;
}

/**
 * EN-26, EN-27: a decision is performed when its sums, the surcharge included, are paid, cash is handed in, and its other
 * penalties are carried out
 *
 * 《行政处罚法》第六十六条第一款、第七十一条、第七十二条
 */
export function performedInFull({ fine, surcharge, gains, duties, cashOut }: LeftToPerform): Verdict {
  const done = fine === 0n && surcharge === 0n && gains === 0n && !duties && !cashOut;
  const facts = { fine: String(fine), surcharge: String(surcharge), gains: String(gains), duties, cashOut };
  return done ? lawful : unlawful('DECISION_NOT_PERFORMED', '行政处罚法 66, 72', facts);
}
