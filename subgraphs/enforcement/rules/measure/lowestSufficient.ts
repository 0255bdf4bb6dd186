import type { LadderKind } from './ladder';

/** What is known of a violation when the measure is chosen. */
export interface ViolationFacts {
  /** Whether a violation was established; false for what only points to one. */
  readonly established: boolean;
  /** Whether circumstances or consequences are serious. */
  readonly serious: boolean;
  /** Whether it was put right already. */
  readonly corrected: boolean;
  /** Whether an earlier step about the same was not kept. */
  readonly earlierStepNotKept: boolean;
  /** Whether goods that may do harm are on sale or with consumers. */
  readonly goodsInCirculation: boolean;
  /** Whether the danger goes on while the business goes on. */
  readonly dangerContinues: boolean;
  /** Whether what the licence rests on is gone, or it was obtained by deceit. */
  readonly licenceForfeited: boolean;
  readonly suspectedCrime: boolean;
}

/**
 * The mildest measure that suffices
 *
 * What is minor is met with talks and orders: a talk where nothing is established, a warning talk where it was put right,
 * an order where it was not, a penalty where an order was not kept. What is serious is met by what its danger asks for:
 * recall, stop, revocation; a suspected crime is transferred. The assignment of facts to rungs is this project's reading.
 *
 * 沪府发〔2020〕7号（十九）
 */
export function lowestSufficient(facts: ViolationFacts): LadderKind {
  if (facts.suspectedCrime) return 'CRIMINAL_TRANSFER';
  if (facts.serious) return sufficientForSerious(facts);
  if (facts.earlierStepNotKept) return 'FORMAL_WARNING';
  if (!facts.established) return 'INTERVIEW';
  return facts.corrected ? 'WARNING_TALK' : 'ORDER_TO_CORRECT';
}

function sufficientForSerious({ licenceForfeited, dangerContinues, goodsInCirculation }: ViolationFacts): LadderKind {
  if (licenceForfeited) return 'REVOCATION';
  if (dangerContinues) return 'STOP';
  return goodsInCirculation ? 'RECALL' : 'FORMAL_WARNING';
}
