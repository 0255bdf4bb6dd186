import type { Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import type { ListClock } from './listClocks';
import type { MeasureState } from './measureStep';

/** What of a measure the clocks look at. */
export interface ClockedMeasure {
  readonly state: MeasureState;
  readonly decidedOn: Day | null;
  readonly feedbackDueOn: Day | null;
  readonly feedbackOn: Day | null;
  readonly liftedOn: Day | null;
  readonly stopDueOn: Day | null;
  readonly stoppedOn: Day | null;
}

/** The clocks of a measure: the executor's feedback, and the confirmation that it stopped. CR-27；沪府发〔2020〕7号（七） */
export function measureClocks(measure: ClockedMeasure, today: Day): ListClock[] {
  const { state, decidedOn, feedbackDueOn, feedbackOn, liftedOn, stopDueOn, stoppedOn } = measure;
  const clocks: ListClock[] = [];
  if (decidedOn !== null && state !== 'REFUSED') {
    const basis = parameterOn('MEASURE_FEEDBACK_WITHIN', decidedOn);
    const late = state === 'IN_FORCE' && feedbackOn === null && isOverdue(feedbackDueOn, today);
    clocks.push({ kind: 'FEEDBACK', startedOn: decidedOn, dueOn: feedbackDueOn, basis, isOverdue: late });
  }
  if (liftedOn !== null) {
    const basis = parameterOn('REPAIR_SHARED_WITHIN', liftedOn);
    const late = stoppedOn === null && isOverdue(stopDueOn, today);
    clocks.push({ kind: 'STOP', startedOn: liftedOn, dueOn: stopDueOn, basis, isOverdue: late });
  }
  return clocks;
}
