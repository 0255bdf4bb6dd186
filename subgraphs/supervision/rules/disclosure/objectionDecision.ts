import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** How an objection ends: what it brings forward is founded, or it is not. */
export const OBJECTION_OUTCOMES = ['UPHELD', 'REJECTED'] as const;

/** One of the ends. */
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

/** Where an objection stands. */
export type ObjectionState = 'OPEN' | ObjectionOutcome;

/**
 * An objection is decided once, with reasons
 *
 * Facts, reasons and evidence that are founded are adopted: the objection is upheld, and the entity is evaluated again.
 * Otherwise it is rejected. Whoever decides says why.
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function objectionDecision(state: ObjectionState, reasons: string): Verdict {
  const article = '上海市分类监管管理办法 20-2';
  if (state !== 'OPEN') return unlawful('OBJECTION_DECIDED', article, { state });
  return reasons.trim() === '' ? unlawful('OBJECTION_WITHOUT_REASONS', article, { field: 'reasons' }) : lawful;
}
