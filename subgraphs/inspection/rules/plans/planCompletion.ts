import type { PlanState } from './planState';

/** How far a plan has come. */
export interface PlanProgress {
  readonly state: PlanState;
  /** Tasks of the edition in force, and those of them of which objects were drawn. */
  readonly tasks: number;
  readonly drawnTasks: number;
  /** Whether the last day of its window has passed. */
  readonly isOver: boolean;
  /** Whether a round under it is not at its end. */
  readonly hasRound: boolean;
  /** Whether the result of an inspection is not public, called off ones and those lawfully withheld aside. */
  readonly hasUnpublished: boolean;
}

/**
 * A plan is completed when the result of every object is public
 *
 * A task that was never drawn keeps the plan running until its window is over, a round in hand until its end; a plan under
 * which nobody was drawn is never completed. What was called off has no result, and a result that was withheld on a ground
 * which the overseeing office upheld stays so.
 *
 * DR-7
 */
export function isComplete(progress: PlanProgress): boolean {
  const { state, tasks, drawnTasks, isOver, hasRound, hasUnpublished } = progress;
  return state === 'RUNNING' && drawnTasks > 0 && !hasRound && !hasUnpublished && (isOver || drawnTasks >= tasks);
}
