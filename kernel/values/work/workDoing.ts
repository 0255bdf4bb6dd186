import type { Day } from '../day';
import type { WorkActor } from './workParties';

/** Who does something, and on which day. */
export interface WorkDoing {
  readonly actor: WorkActor;
  readonly today: Day;
}
