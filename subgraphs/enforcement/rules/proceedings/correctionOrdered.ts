import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Penalty } from './types';

/** What a decision does about the act itself and about what it brought in. */
export interface Correction {
  readonly penalties: readonly Penalty[];
  readonly correction: 'AT_ONCE' | 'BY_A_DAY' | 'ALREADY_CORRECTED' | 'IMPOSSIBLE' | 'NONE';
  /** Last day for the correction; with BY_A_DAY alone. */
  readonly correctBy: Day | null;
  /** Unlawful gains, in fen; null where there were none, or they cannot be reckoned. */
  readonly gains: Fen | null;
  /** What of them is returned by law to those who paid it. */
  readonly gainsReturned: Fen;
}

/**
 * A penalty goes with the order to correct the act, and unlawful gains are confiscated
 *
 * The order is at once or by a day; what is corrected, or cannot be, is said. Of the gains all is confiscated but what is
 * returned by law.
 *
 * 《行政处罚法》第二十八条
 */
export function correctionOrdered({ penalties, correction, correctBy, gains, gainsReturned }: Correction): Verdict {
  if (penalties.length === 0) return lawful;
  if (correction === 'NONE' || (correction === 'BY_A_DAY') !== (correctBy !== null)) {
    return unlawful('CORRECTION_NOT_ORDERED', '行政处罚法 28', { correction, correctBy });
  }
  const due = gains === null || gains <= gainsReturned ? 0n : gains - gainsReturned;
  const confiscated = penalties
    .filter(({ kind }) => kind === 'CONFISCATION_OF_GAINS')
    .reduce((sum, { amount }) => sum + (amount ?? 0n), 0n);
  return gains === null || confiscated === due
    ? lawful
    : unlawful('GAINS_NOT_CONFISCATED', '行政处罚法 28', { due: String(due), confiscated: String(confiscated) });
}
