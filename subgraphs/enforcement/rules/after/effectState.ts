import type { DecisionPublication } from '../caseVisibility';
import type { RemedyOutcome } from './remedyState';

/** 决定效力 What a decision is worth to others: in force, changed, fallen, or repaired and to be let go by everybody. */
export type EffectState = 'IN_FORCE' | 'CHANGED' | 'WITHDRAWN' | 'REPAIRED';

/** How a decision stands after challenges and the agency's own corrections. */
export type Standing = 'IN_FORCE' | Exclude<RemedyOutcome, 'UPHELD'>;

const FALLEN: readonly Standing[] = ['REVOKED', 'CONFIRMED_ILLEGAL', 'INVALID'];

/**
 * What others are told of a decision: one that was repaired is let go, one that was revoked, found illegal or void too
 *
 * 《行政处罚法》第四十八条第二款；《信用修复管理办法》第三条；CR-28
 */
export function effectState({
  publication,
  standing,
}: {
  readonly publication: DecisionPublication;
  readonly standing: Standing;
}): EffectState {
  if (publication === 'REPAIRED') return 'REPAIRED';
  if (FALLEN.includes(standing)) return 'WITHDRAWN';
  return standing === 'CHANGED' ? 'CHANGED' : 'IN_FORCE';
}
