import type { Day } from '../../../../kernel/values/day';
import { type ParameterId, parameterOn } from '../../../../kernel/values/parameters';
import { termEnd } from '../../../../kernel/values/term';
import { addWorkingDays } from '../../../../kernel/values/workingDays';

/** Where an entry of the catalogue stands. */
export const ENTRY_STATES = ['RECEIVED', 'CHANGED', 'CONFIRMED', 'PUBLISHED'] as const;

/** One of the states of an entry. */
export type EntryState = (typeof ENTRY_STATES)[number];

/** A state in which somebody has a term. */
export type PendingState = Exclude<EntryState, 'PUBLISHED'>;

const TERMS: Readonly<Record<PendingState, ParameterId>> = {
  RECEIVED: 'CATALOGUE_CONFIRMED_WITHIN',
  CHANGED: 'CATALOGUE_UPDATED_WITHIN',
  CONFIRMED: 'CATALOGUE_REVIEWED_WITHIN',
};

/**
 * Last day for the next step of a catalogue entry
 *
 * What is not in the catalogue yet is confirmed by its department within 15 working days; a changed entry is brought up
 * to date within 10; the authority reviews what was confirmed within 2. The day on which the state began is not counted.
 * Throws CALENDAR_UNKNOWN_YEAR past the known calendar, PARAMETER_NOT_IN_FORCE before the law.
 *
 * 《上海市数据条例》第三十九条；《政务数据共享条例》
 */
export function entryDueOn(state: PendingState, since: Day): Day {
  return termEnd(since, parameterOn(TERMS[state], since));
}

/** The first day on which a state may have begun whose term has not passed on `today`. */
export function timelySince(state: PendingState, today: Day): Day {
  return addWorkingDays(today, -parameterOn(TERMS[state], today).value);
}
