import type { Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import { type WorkTerm, workTerm } from '../../../../kernel/values/work/workTerm';
import type { ClueAct, ClueState } from './clueState';

/** What the clock of a clue rests on. */
export interface ClueClockFacts {
  readonly state: ClueState;
  /** Day on which the present state began. */
  readonly since: Day;
  /** Day of the disposal; null until then. */
  readonly disposedOn: Day | null;
}

/** What is due of a clue, and until when. */
export interface ClueClock extends WorkTerm {
  readonly act: ClueAct;
}

const clock = (act: ClueAct, id: ParameterId, since: Day): ClueClock => ({ act, ...workTerm(id, since) });

/**
 * Each step of a clue has its term
 *
 * It is taken up in 2 working days, verified in 10, disposed of in 15 and fed back in 3, each counted from the step before;
 * a clue that was fed back has none. The numbers are settings of this project. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 沪府发〔2020〕7号（九）
 */
export function clueClock({ state, since, disposedOn }: ClueClockFacts): ClueClock | null {
  if (state === 'DISCOVERED') return clock('TAKE_UP', 'RISK_CLUE_TAKEN_UP_WITHIN', since);
  if (state === 'VERIFYING') return clock('CONCLUDE', 'RISK_CLUE_VERIFIED_WITHIN', since);
  if (state === 'FED_BACK') return null;
  return disposedOn === null
    ? clock('DISPOSE', 'RISK_CLUE_DISPOSED_WITHIN', since)
    : clock('FEED_BACK', 'RISK_CLUE_FED_BACK_WITHIN', disposedOn);
}
