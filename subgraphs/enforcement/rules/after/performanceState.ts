import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 履行状态 Where the performance of a decision stands; ENDED where the decision fell and nothing is left to perform. */
export const PERFORMANCES = ['NOT_BEGUN', 'RUNNING', 'DEFERRED', 'OVERDUE', 'COURT', 'PERFORMED', 'ENDED'] as const;

/** One of the states. */
export type Performance = (typeof PERFORMANCES)[number];

/** What is done about the performance of a decision. */
export const PERFORMANCE_ACTS = [
  'BEGIN',
  'PAY',
  'HAND_IN',
  'ASK_DEFERRAL',
  'DECIDE_DEFERRAL',
  'DO_DUTIES',
  'FALL_OVERDUE',
  'REMIND',
  'ASK_COURT',
  'PERFORM',
  'END',
] as const;

/** One of the acts. */
export type PerformanceAct = (typeof PERFORMANCE_ACTS)[number];

const UNDER_WAY: readonly Performance[] = ['RUNNING', 'DEFERRED', 'OVERDUE', 'COURT'];

/** In which states each act is possible. */
export const PERFORMANCE_STEPS: Readonly<Record<PerformanceAct, readonly Performance[]>> = {
  BEGIN: ['NOT_BEGUN'],
  PAY: UNDER_WAY,
  HAND_IN: [...UNDER_WAY, 'PERFORMED', 'ENDED'],
  ASK_DEFERRAL: ['RUNNING', 'DEFERRED'],
  DECIDE_DEFERRAL: ['RUNNING', 'DEFERRED'],
  DO_DUTIES: UNDER_WAY,
  FALL_OVERDUE: ['RUNNING', 'DEFERRED'],
  REMIND: ['OVERDUE'],
  ASK_COURT: ['OVERDUE'],
  PERFORM: UNDER_WAY,
  END: ['NOT_BEGUN', ...UNDER_WAY],
};

/**
 * A decision that was served is performed; what is not paid in time is overdue, and the court is asked to enforce it
 *
 * 《行政处罚法》第六十六条至第七十三条；§4.1: PERFORMING -> PERFORMED | DEFERRED | OVERDUE -> COURT_ENFORCEMENT -> PERFORMED
 */
export function performanceStep(act: PerformanceAct, state: Performance): Verdict {
  return workStep({ act, state, possibleIn: PERFORMANCE_STEPS[act], article: '行政处罚法 66-73' });
}
