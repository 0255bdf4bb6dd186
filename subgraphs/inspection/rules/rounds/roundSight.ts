import type { Day } from '../../../../kernel/values/day';
import { authoritiesSeen, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { RoundState } from './roundState';
import { isWindowClosed } from './roundWindow';

/** A round as far as its sight goes. */
export interface SeenRound {
  readonly departments: readonly string[];
  readonly state: RoundState;
  readonly windowTo: Day;
}

/**
 * Whether a viewer sees a round as its parties do: its departments and their lines, the reform office, the auditor
 *
 * 沪府发〔2020〕7号（十一）
 */
export function isOfRound(viewer: WorkActor, { departments }: Pick<SeenRound, 'departments'>): boolean {
  const seen = authoritiesSeen(viewer);
  return seen === null || departments.some((department) => seen.includes(department));
}

/**
 * Whether a viewer may be told what was drawn: its parties at once, everybody when the window of the visits has closed
 *
 * Whoever knows the seed knows whom the inspectors will visit; before a draw there is none. Opinion 2.2 has the outcome
 * published, and (十一) has the visits come unforeseen.
 *
 * 沪府发〔2020〕7号（二）、（十一）
 */
export function seesOutcome(viewer: WorkActor, round: SeenRound, today: Day): boolean {
  return round.state === 'DRAWN' && (isOfRound(viewer, round) || isWindowClosed(round, today));
}

/** Whether a viewer may be told the frame, in which everybody's probability stands: its parties alone, once it is drawn. */
export function seesFrame(viewer: WorkActor, round: SeenRound): boolean {
  return round.state === 'DRAWN' && isOfRound(viewer, round);
}
