import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { heavierPenalties } from './heavierPenalties';
import type { Penalty, WordedPenalty } from './types';

/** One penalty in words for a refusal: its kind, and its sum where it has one. */
const shown = ({ kind, amount }: Penalty): string => (amount === null ? kind : `${kind} ${amount}`);

/**
 * No penalty grows heavier because the party defended itself
 *
 * `told` is what the first notice told. What new facts bear out may be heavier, and is then told anew: see `decidedAsTold`.
 *
 * 《行政处罚法》第四十五条第二款
 */
export function noHeavier(
  told: readonly WordedPenalty[],
  decided: readonly WordedPenalty[],
  newFacts: boolean,
): Verdict {
  const heavier = heavierPenalties(told, decided);
  return heavier.length === 0 || newFacts
    ? lawful
    : unlawful('PENALTY_HEAVIER_AFTER_STATEMENT', '行政处罚法 45', { heavier, told: told.map(shown) });
}

/**
 * A decision is no heavier than what the last notice told, and its penalties without a sum are in the words that were told
 *
 * 《行政处罚法》第四十四条、第六十二条
 */
export function decidedAsTold(told: readonly WordedPenalty[], decided: readonly WordedPenalty[]): Verdict {
  const heavier = heavierPenalties(told, decided);
  return heavier.length === 0
    ? lawful
    : unlawful('PENALTY_BEYOND_NOTICE', '行政处罚法 44', { heavier, told: told.map(shown) });
}
