import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 联合奖惩措施状态 Where a joint measure stands. */
export const MEASURE_STATES = ['PROPOSED', 'REFUSED', 'IN_FORCE', 'LIFTED', 'ENDED'] as const;

/** One of the states. */
export type MeasureState = (typeof MEASURE_STATES)[number];

/** What is done with a joint measure. */
export type MeasureAct = 'DECIDE' | 'ANSWER' | 'LIFT' | 'CONFIRM_STOP';

const POSSIBLE: Readonly<Record<MeasureAct, readonly MeasureState[]>> = {
  DECIDE: ['PROPOSED'],
  ANSWER: ['IN_FORCE'],
  LIFT: ['IN_FORCE'],
  CONFIRM_STOP: ['LIFTED', 'ENDED'],
};

/**
 * A joint measure is proposed, decided, applied with feedback, and over when it is lifted or its term ends; the executor
 * then confirms that it stopped
 *
 * 沪府发〔2020〕7号（七）；《信用修复管理办法》第三条
 */
export function measureStep(act: MeasureAct, state: MeasureState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号（七）' });
}
