import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where a plan can stand, in order; WITHDRAWN ends one that never ran. */
export const PLAN_STATES = ['DRAFT', 'APPROVED', 'PENDING', 'RUNNING', 'COMPLETED', 'WITHDRAWN'] as const;

/** Where a plan stands. */
export type PlanState = (typeof PLAN_STATES)[number];

/** What is done to a plan, and in which states that is possible. */
const STEPS = {
  AMEND: ['PENDING', 'RUNNING'],
  START: ['PENDING'],
  WITHDRAW: ['DRAFT', 'APPROVED', 'PENDING'],
} as const satisfies Record<string, readonly PlanState[]>;

/** Something that is done to a plan. */
export type PlanStep = keyof typeof STEPS;

/** States in which a plan's tasks can be drawn. */
export const PUBLISHED_STATES = ['PENDING', 'RUNNING'] as const;

/**
 * A plan goes its way step by step
 *
 * Approved, then public and pending (待执行), then running once the first list is drawn and locked, of a special one also once a
 * visit of a special check rests on it (执行中), completed when every result is public (已完成). Before it runs it can be
 * withdrawn; what ran cannot be undone.
 *
 * DR-7; 沪府发〔2020〕7号（十一）
 */
export function planStep(act: PlanStep, state: PlanState): Verdict {
  return workStep({ act, state, possibleIn: STEPS[act], article: '沪府发〔2020〕7号（十一）' });
}
