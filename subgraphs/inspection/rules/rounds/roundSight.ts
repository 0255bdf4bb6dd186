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
 * Whether a viewer sees a round as its parties do: officials of its departments and their lines, the reform office, the auditor
 *
 * 沪府发〔2020〕7号（十一）
 */
export function isOfRound(viewer: WorkActor, { departments }: Pick<SeenRound, 'departments'>): boolean {
  if (viewer.kind !== 'official') return false;
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

/** States in which the frame of a round is frozen. */
const FROZEN: readonly RoundState[] = ['COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN'];

/** Who plans and answers for draws, and who watches over them. */
const OF_THE_FRAME = ['planner', 'inspection-head', 'reform-office', 'auditor'];

/**
 * Whether a viewer may be told the frame, in which everybody's probability stands: planners and heads of its parties and
 * whoever watches over them, from the commitment on, so that a party can object before the randomness exists
 *
 * 沪府发〔2020〕7号（十一）；《上海市分类监管管理办法》第二十二条
 */
export function seesFrame(viewer: WorkActor, round: SeenRound): boolean {
  const isTheirs = viewer.roles.some((role) => OF_THE_FRAME.includes(role));
  return FROZEN.includes(round.state) && isTheirs && isOfRound(viewer, round);
}
