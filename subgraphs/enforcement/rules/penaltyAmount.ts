import type { Fen } from '../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** Kinds of penalty, with whether they take money: always, perhaps (the value of property), never. */
const KINDS = {
  WARNING: 'NEVER',
  CRITICISM: 'NEVER',
  FINE: 'ALWAYS',
  CONFISCATION_OF_GAINS: 'ALWAYS',
  CONFISCATION_OF_PROPERTY: 'PERHAPS',
  LICENCE_SUSPENSION: 'NEVER',
  DOWNGRADE: 'NEVER',
  LICENCE_REVOCATION: 'NEVER',
  BUSINESS_RESTRICTION: 'NEVER',
  ORDER_TO_STOP: 'NEVER',
  ORDER_TO_CLOSE: 'NEVER',
  BAN_FROM_POST: 'NEVER',
  DETENTION: 'NEVER',
  OTHER: 'PERHAPS',
} as const satisfies Record<string, 'ALWAYS' | 'PERHAPS' | 'NEVER'>;

/** A kind of penalty. */
export type PenaltyKind = keyof typeof KINDS;

/** All kinds, in the order of the law. */
export const PENALTY_KINDS = Object.keys(KINDS) as readonly PenaltyKind[];

/**
 * Kind and amount of a penalty agree
 *
 * Fines and confiscated gains are sums above zero, in fen; confiscated property may have its value; the other kinds that
 * the law names take no money.
 *
 * 《行政处罚法》第九条
 */
export function penaltyAmount(kind: PenaltyKind, amount: Fen | null): Verdict {
  const fits = {
    ALWAYS: amount !== null && amount > 0n,
    PERHAPS: amount === null || amount > 0n,
    NEVER: amount === null,
  }[KINDS[kind]];
  return fits
    ? lawful
    : unlawful('PENALTY_AMOUNT_UNFIT', '行政处罚法 9', { kind, amount: amount === null ? null : String(amount) });
}
