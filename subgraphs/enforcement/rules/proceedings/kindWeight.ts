import type { PenaltyKind } from '../penaltyAmount';

const WEIGHTS: Readonly<Record<PenaltyKind, number>> = {
  WARNING: 1,
  CRITICISM: 2,
  FINE: 3,
  CONFISCATION_OF_GAINS: 3,
  CONFISCATION_OF_PROPERTY: 3,
  LICENCE_SUSPENSION: 4,
  BUSINESS_RESTRICTION: 4,
  DOWNGRADE: 5,
  ORDER_TO_STOP: 5,
  LICENCE_REVOCATION: 6,
  ORDER_TO_CLOSE: 6,
  BAN_FROM_POST: 6,
  DETENTION: 7,
  OTHER: 7,
};

/**
 * How heavy a kind of penalty is against others, from 1
 *
 * Reading of this project after the order in which the law names the kinds: reputation, property, what a licence allows for
 * a time, qualification and business, licence and post for good, liberty. What only other laws name counts as heaviest.
 *
 * 《行政处罚法》第九条
 */
export function kindWeight(kind: PenaltyKind): number {
  return WEIGHTS[kind];
}
