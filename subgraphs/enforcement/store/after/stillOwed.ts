import { decisionPerformed } from '../../rules/after/decisionPerformed';
import { fineOf } from '../../rules/after/followUpAccount';
import { isUnsettled } from '../../rules/after/sealedFollowUp';
import type { FollowUpRow } from './followUpRow';

const MONEY_OR_WORDS = ['FINE', 'CONFISCATION_OF_GAINS', 'WARNING', 'CRITICISM'];

/** Whether a decision imposes something beside money and words that is still to be carried out. */
export const dutiesLeft = ({ kinds, dutiesDoneOn }: FollowUpRow): boolean =>
  dutiesDoneOn === null && kinds.some((kind) => !MONEY_OR_WORDS.includes(kind));

/** Whether cash that was taken on the spot is still to be handed in. 《行政处罚法》第七十一条 */
export const cashOut = ({ payments }: FollowUpRow): boolean =>
  payments.some(({ channel, handedInOn }) => channel === 'CASH_ON_SPOT' && handedInOn === null);

/** Whether a decision is performed; null where the hub does not know. CR-24 */
export function isPerformed(row: FollowUpRow): boolean | null {
  const owes = fineOf(row) > 0n || row.gains > 0n || dutiesLeft(row);
  return decisionPerformed({ performance: row.performance, isFiled: row.decidedBy !== null, owes });
}

/** Whether something of a decision is still owed or contested. 《行政处罚法》第六十六条、第七十三条 */
export function isStillOpen(row: FollowUpRow): boolean {
  const remedyRuns = row.remedies.some(({ endedOn }) => endedOn === null);
  return isUnsettled({ performed: isPerformed(row), remedyRuns, cashOut: cashOut(row) });
}
