import type { PlanState } from './planState';

/** How far the inspections under a plan have come. */
export interface PlanProgress {
  readonly state: PlanState;
  /** Tasks of the edition in force, and those of them of which objects were drawn. */
  readonly tasks: number;
  readonly drawnTasks: number;
  /** Whether the last day of its window has passed. */
  readonly isOver: boolean;
  /** Inspections under the plan that were not called off, and those whose result is public. */
  readonly inspections: number;
  readonly published: number;
}

/**
 * A plan is completed when the result of every object is public
 *
 * A task that was never drawn keeps the plan running until its window is over; a plan under which nobody was drawn is never
 * completed. What was called off has no result.
 *
 * DR-7
 */
export function isComplete({ state, tasks, drawnTasks, isOver, inspections, published }: PlanProgress): boolean {
  return state === 'RUNNING' && drawnTasks > 0 && published === inspections && (isOver || drawnTasks >= tasks);
}
