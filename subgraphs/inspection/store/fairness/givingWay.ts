import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../rules/draw/steps';

/** Does work in steps to its end, and lets others have their turn in between. */
export async function givingWay<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}
