import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Instalment } from './followUpTypes';

/** Most instalments of one fine (a bound of this project; the law sets none). */
export const MOST_INSTALMENTS = 36;

/**
 * EN-28: a deferral or instalments of the whole of what is left, by days that lie ahead, one after another
 *
 * One instalment is a deferral. Whether the party is in real difficulty is for the agency to judge.
 *
 * 《行政处罚法》第六十六条第二款
 */
export function deferralPlan(
  instalments: readonly Instalment[],
  { left, today }: { readonly left: Fen; readonly today: Day },
): Verdict {
  const total = instalments.reduce((sum, { amount }) => sum + amount, 0n);
  const inOrder = instalments.every(({ dueOn }, at) => dueOn > (instalments[at - 1]?.dueOn ?? today));
  const sound = instalments.length > 0 && instalments.length <= MOST_INSTALMENTS;
  const whole = total === left && instalments.every(({ amount }) => amount > 0n);
  const facts = { field: 'instalments', received: String(total), left: String(left), today, limit: MOST_INSTALMENTS };
  return sound && inOrder && whole ? lawful : unlawful('INSTALMENTS_UNFIT', '行政处罚法 66', facts);
}
