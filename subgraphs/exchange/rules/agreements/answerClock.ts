import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter, type LegalParameter, PARAMETERS, type ParameterId } from '../../../../kernel/values/parameters';
import { addWorkingDays } from '../../../../kernel/values/workingDays';

/** The question that a clock of an answer is asked. */
export interface AnswerClock {
  /** Day of the application, or of its completion; it is not counted. */
  readonly startedOn: Day;
  /** Whether all that is asked of the owner is shared without conditions. */
  readonly unconditional: boolean;
  /** Whether the owner has put its answer off. */
  readonly extended: boolean;
}

/** When something is due, and by which law; `dueOn` is null where the holidays of that year are not known yet. */
export interface Due {
  readonly dueOn: Day | null;
  readonly days: number;
  readonly basis: LegalParameter<number>;
}

/** The working day a number of days after another; null past the known calendar. */
export function dueAfter(startedOn: Day, days: number): Day | null {
  try {
    return addWorkingDays(startedOn, days);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'CALENDAR_UNKNOWN_YEAR') return null;
    throw error;
  }
}

function inForce(id: ParameterId, on: Day): LegalParameter<number> | undefined {
  return findParameter(
    PARAMETERS.filter((version) => version.id === id),
    on,
  );
}

/**
 * Clock of the answer
 *
 * The owner answers in 1 working day what is shared without conditions, in 10 the rest, and may put that off once by at
 * most 10. Shanghai allows 15 from its own instrument: terms are maxima and the shorter one binds, so an answer put off
 * is due after 15, and before the national rule the 15 stood alone. That the shorter binds is this project's reading.
 * Throws PARAMETER_NOT_IN_FORCE before both.
 *
 * 政务数据共享条例（国务院令第809号） 21; 上海市数据条例 39
 */
export function answerClock({ startedOn, unconditional, extended }: AnswerClock): Due {
  const id = unconditional ? 'SHARING_ANSWER_UNCONDITIONAL_WITHIN' : 'SHARING_ANSWER_CONDITIONAL_WITHIN';
  const city = inForce('SHARING_ANSWER_SHANGHAI_WITHIN', startedOn);
  const national = inForce(id, startedOn);
  const extension = extended && !unconditional ? (inForce('SHARING_ANSWER_EXTENSION', startedOn)?.value ?? 0) : 0;
  const terms = [
    ...(national ? [{ days: national.value + extension, basis: national }] : []),
    ...(city ? [{ days: city.value, basis: city }] : []),
  ].sort((one, other) => one.days - other.days);
  const [shortest] = terms;
  if (!shortest) throw new CataloguedError('PARAMETER_NOT_IN_FORCE', { parameter: id, day: startedOn });
  return { ...shortest, dueOn: dueAfter(startedOn, shortest.days) };
}
