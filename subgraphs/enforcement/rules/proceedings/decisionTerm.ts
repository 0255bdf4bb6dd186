import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { addDays, type Day, diffDays } from '../../../../kernel/values/day';
import { type LegalParameter, parameterOn } from '../../../../kernel/values/parameters';
import { workingDayFrom } from '../../../../kernel/values/workingDays';
import { mergedPauses } from './pauses';
import type { DecisionExtension, Pause } from './types';

/** The clock of a decision. */
export interface DecisionClock {
  readonly filedOn: Day;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly DecisionExtension[];
}

/** Where the clock of a decision stands. */
export interface DecisionTerm {
  /** Null while a pause has no end, and where the holidays of the year are not known. */
  readonly dueOn: Day | null;
  /** Days that count up to today. */
  readonly spentDays: number;
  /** Days within pauses up to today. */
  readonly pausedDays: number;
  /** Days that the term has, with its extensions. */
  readonly allowedDays: number;
  readonly isPaused: boolean;
  /** What sets the term and its first extension; days of a collective discussion are its own. */
  readonly basis: readonly LegalParameter<number>[];
}

/**
 * Last day for the decision: ninety calendar days from the filing, without the days of pauses, with extensions
 *
 * The day of the filing does not count. A pause counts from its first to its last day, and days of two pauses once; one
 * that begins after the term is up mends nothing. A last day on a holiday moves on to the next working day. A decision
 * after the last day is late, not void: the case is told as overdue. Throws PARAMETER_NOT_IN_FORCE.
 *
 * 《行政处罚法》第六十条；《市场监督管理行政处罚程序规定》第六十四条（未核对）
 */
export function decisionTerm({ filedOn, pauses, extensions }: DecisionClock, today: Day): DecisionTerm {
  const basis = basisOf(filedOn, extensions);
  const allowedDays = allowed(basis, extensions);
  const paused = mergedPauses(pauses, filedOn);
  const last = lastDay(filedOn, allowedDays, paused);
  const pausedDays = paused.reduce((sum, { from, to }) => sum + daysWithin(from, to, today), 0);
  return {
    dueOn: last === null ? null : onWorkingDay(last),
    spentDays: Math.max(0, diffDays(filedOn, today) - pausedDays),
    pausedDays,
    allowedDays,
    isPaused: paused.some(({ from, to }) => from <= today && (to === null || today <= to)),
    basis,
  };
}

function basisOf(filedOn: Day, extensions: readonly DecisionExtension[]): readonly LegalParameter<number>[] {
  const byHead = extensions.filter(({ by }) => by === 'HEAD');
  return [
    parameterOn('CASE_DECIDED_WITHIN', filedOn),
    ...byHead.map(({ on }) => parameterOn('CASE_DECISION_EXTENSION', on)),
  ];
}

function allowed(basis: readonly LegalParameter<number>[], extensions: readonly DecisionExtension[]): number {
  const byLaw = basis.reduce((sum, { value }) => sum + value, 0);
  return extensions.reduce((sum, extension) => sum + (extension.by === 'COLLECTIVE' ? extension.days : 0), byLaw);
}

/** The day on which as many days have counted as are allowed; null where a pause without an end comes before. */
function lastDay(filedOn: Day, days: number, pauses: readonly Pick<Pause, 'from' | 'to'>[]): Day | null {
  let left = days;
  let cursor = filedOn;
  for (const { from, to } of pauses) {
    const before = diffDays(cursor, from) - 1;
    if (left <= before) break;
    if (to === null) return null;
    left -= before;
    cursor = to;
  }
  return addDays(cursor, left);
}

function daysWithin(from: Day, to: Day | null, today: Day): number {
  const end = to === null || to > today ? today : to;
  return Math.max(0, diffDays(from, end) + 1);
}

function onWorkingDay(on: Day): Day | null {
  try {
    return workingDayFrom(on);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'CALENDAR_UNKNOWN_YEAR') return null;
    throw error;
  }
}
