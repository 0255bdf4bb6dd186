import type { PlanTask } from '../plans/planTask';

/** A task of a plan with what its item says, as a pool of objects is made for it. */
export interface PooledTask extends PlanTask {
  /** Number of the plan. */
  readonly plan: string;
  readonly planYear: number;
  /** Supervision matter of the item, whose category counts; null for none. */
  readonly matter: string | null;
  /** Whether the item is a key one. */
  readonly isKeyItem: boolean;
  /** Whether the item rests for a while after a higher office inspected it. */
  readonly restsAfterHigher: boolean;
}
