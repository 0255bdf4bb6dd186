import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DecisionOutcome } from '../decisionOutcome';
import type { NoPenaltyGround } from './types';

/** What was found about an act as far as it speaks against a penalty. */
export interface NoPenaltyFacts {
  readonly minor: boolean;
  readonly harm: 'NONE' | 'SLIGHT' | 'REAL';
  /** Whether the party corrected the act in time. */
  readonly corrected: boolean;
  /** Whether it is the party's first. */
  readonly first: boolean;
  /** Whether the party's evidence suffices to prove that it was not at fault. */
  readonly faultless: boolean;
}

/** A ground against a penalty; `must` where there is none, otherwise the agency may leave it. */
export interface AgainstPenalty {
  readonly ground: NoPenaltyGround;
  readonly must: boolean;
}

/**
 * The ground on which there is no penalty, or may be none; null where no ground stands
 *
 * No fault proven: none. Minor, corrected in time, no harm: none. First, corrected in time, slight harm: there may be none.
 *
 * 《行政处罚法》第三十三条
 */
export function noPenaltyGround({ minor, harm, corrected, first, faultless }: NoPenaltyFacts): AgainstPenalty | null {
  if (faultless) return { ground: 'FAULTLESS', must: true };
  if (minor && corrected && harm === 'NONE') return { ground: 'MINOR', must: true };
  return first && corrected && harm !== 'REAL' ? { ground: 'FIRST', must: false } : null;
}

const WITHOUT_PENALTY: readonly DecisionOutcome[] = ['NO_PENALTY_MINOR', 'NO_FAULT'];

/**
 * Whoever is not penalised for an act is educated
 *
 * 《行政处罚法》第三十三条第三款
 */
export function educated(outcome: DecisionOutcome, wasEducated: boolean): Verdict {
  return WITHOUT_PENALTY.includes(outcome) && !wasEducated
    ? unlawful('EDUCATION_MISSING', '行政处罚法 33', { outcome })
    : lawful;
}
