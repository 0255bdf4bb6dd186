import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import { type CaseStage, isClosedStage } from './caseStage';

/** The part of a case that this rule judges. */
export interface CaseDays {
  readonly stage: CaseStage;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
}

/**
 * A closed case has its closing day, and no other case has one
 *
 * The day is on or after the day on which the case came up.
 *
 * Reading of this project: no article says it in so many words
 */
export function caseDays({ stage, openedOn, closedOn }: CaseDays): Verdict {
  const fits = isClosedStage(stage) ? closedOn !== null && closedOn >= openedOn : closedOn === null;
  return fits ? lawful : unlawful('CASE_DAYS_UNFIT', '本项目口径', { stage, openedOn, closedOn });
}
