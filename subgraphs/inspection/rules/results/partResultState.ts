import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 结果状态 Where the results of a department's part of a visit stand. */
export const PART_RESULT_STATES = ['ENTERING', 'FORMED', 'PUBLISHED', 'WITHHELD'] as const;

/** One of the states. */
export type PartResultState = (typeof PART_RESULT_STATES)[number];

/** What is done with the results of a part. */
export type PartResultAct = 'ENTER' | 'COMPLETE' | 'PUBLISH' | 'WITHHOLD' | 'REVIEW' | 'CORRECT';

const POSSIBLE: Readonly<Record<PartResultAct, readonly PartResultState[]>> = {
  ENTER: ['ENTERING'],
  COMPLETE: ['ENTERING'],
  PUBLISH: ['FORMED'],
  WITHHOLD: ['FORMED'],
  REVIEW: ['WITHHELD'],
  CORRECT: ['FORMED', 'PUBLISHED', 'WITHHELD'],
};

/**
 * Results are entered, formed, then published or withheld; what is formed changes by a correction alone
 *
 * DR-18, DR-19; 沪府发〔2020〕7号（十一）
 */
export function partResultStep(act: PartResultAct, state: PartResultState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '沪府发〔2020〕7号（十一）' });
}
