import { addMonths, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where a step stands: taken; kept; not kept; taken back. */
export type LadderStepState = 'TAKEN' | 'KEPT' | 'NOT_KEPT' | 'WITHDRAWN';

/** How a step can end. */
export const LADDER_OUTCOMES = ['KEPT', 'NOT_KEPT', 'WITHDRAWN'] as const;

/** One of the ends. */
export type LadderOutcome = (typeof LADDER_OUTCOMES)[number];

const ARTICLE = '沪府发〔2020〕7号（十九）';

/** A step that was taken ends once. 沪府发〔2020〕7号（十九） */
export function ladderStepEnds(state: LadderStepState): Verdict {
  return workStep({ act: 'CLOSE', state, possibleIn: ['TAKEN'], article: ARTICLE });
}

/**
 * A step has a last day, today or later, and not too far away
 *
 * What is to be corrected is corrected in time; the longest term is a setting of this project.
 * Throws PARAMETER_NOT_IN_FORCE. 沪府发〔2020〕7号（十九）；《行政处罚法》第二十八条
 */
export function ladderStepTerm(dueOn: Day, today: Day): Verdict {
  const { value } = parameterOn('LADDER_STEP_AT_MOST', today);
  const latest = addMonths(today, value);
  return dueOn >= today && dueOn <= latest
    ? lawful
    : unlawful('LADDER_STEP_TERM_UNFIT', ARTICLE, { field: 'dueOn', received: dueOn, today, latest, months: value });
}
