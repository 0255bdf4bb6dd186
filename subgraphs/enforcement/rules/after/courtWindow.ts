import { addDays, type Day } from '../../../../kernel/values/day';
import type { LegalParameter } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from '../proceedings/types';
import { findTerm } from './findTerm';
import type { Remedy } from './remedyState';

/** When the court may be asked to enforce a decision. */
export interface CourtWindow {
  /** Last day of the terms for remedies, or of the instalments where that is later; null while it cannot be told. */
  readonly lapsesOn: Day | null;
  /** First day; null while it cannot be told. */
  readonly opensOn: Day | null;
  /** Last day; null while it cannot be told. */
  readonly closesOn: Day | null;
  /** The numbers that set it. */
  readonly basis: readonly LegalParameter<number>[];
}

/** What decides on the window. */
export interface CourtFacts {
  readonly servedOn: Day;
  /** Oldest first. */
  readonly remedies: readonly Remedy[];
  /** Last day of the instalments that were granted; null without any. */
  readonly deferredTo: Day | null;
}

/** Last day of the terms for remedies, and what sets it; null while a remedy runs or the holidays are not known. */
function remediesLapse({ servedOn, remedies }: CourtFacts): { on: Day | null; basis: LegalParameter<number>[] } {
  const last = remedies.at(-1);
  if (last === undefined) {
    const terms = [findTerm('RECONSIDERATION_ASKED_WITHIN', servedOn), findTerm('SUIT_FILED_WITHIN', servedOn)];
    const days = terms.map((term) => term?.dueOn ?? null);
    const known = days.filter((one): one is Day => one !== null).sort();
    const on = days.includes(null) ? null : (known.at(-1) ?? null);
    return { on, basis: terms.flatMap((term) => (term ? [term.basis] : [])) };
  }
  if (last.endedOn === null || last.kind === 'LITIGATION') return { on: last.endedOn, basis: [] };
  const term = findTerm('SUIT_AFTER_RECONSIDERATION_WITHIN', last.endedOn);
  return { on: term?.dueOn ?? null, basis: term ? [term.basis] : [] };
}

/**
 * EN-30: the court is asked to enforce within three months after the terms for remedies have lapsed
 *
 * Without a challenge both terms run from the service and the later one decides; after a reconsideration it is the term for
 * a suit; a judgment ends it. Where payment was deferred, the term runs from the last day of the instalments if that is
 * later. The first day is the one after the lapse.
 *
 * 《行政强制法》第五十三条；《行政处罚法》第七十二条第二款
 */
export function courtWindow(facts: CourtFacts): CourtWindow {
  const { on, basis } = remediesLapse(facts);
  if (on === null) return { lapsesOn: null, opensOn: null, closesOn: null, basis };
  const lapsesOn = facts.deferredTo !== null && facts.deferredTo > on ? facts.deferredTo : on;
  const term = findTerm('COURT_ASKED_WITHIN', lapsesOn);
  const all = term ? [...basis, term.basis] : basis;
  return { lapsesOn, opensOn: addDays(lapsesOn, 1), closesOn: term?.dueOn ?? null, basis: all };
}

/** A request to the court. */
export interface CourtRequest {
  readonly window: CourtWindow;
  readonly stayed: boolean;
  /** Day on which the reminder was served; null without one. */
  readonly remindedOn: Day | null;
  readonly today: Day;
}

/** The last day of waiting after a reminder, and what sets it. */
export function reminderTerm(remindedOn: Day): ProceedingTerm {
  return workTerm('COURT_REMINDER_WAIT', remindedOn);
}

/**
 * EN-30: the court is asked within its window, after a reminder and ten working days of waiting, and not while execution is
 * stayed
 *
 * 《行政强制法》第五十三条、第五十四条、第六十九条
 */
export function courtRequest({ window, stayed, remindedOn, today }: CourtRequest): Verdict {
  const { opensOn, closesOn } = window;
  if (stayed) return unlawful('EXECUTION_STAYED', '行政处罚法 73', { today });
  if (opensOn === null || today < opensOn) return unlawful('COURT_TOO_EARLY', '行政强制法 53', { opensOn, today });
  if (closesOn !== null && today > closesOn) return unlawful('COURT_TOO_LATE', '行政强制法 53', { closesOn, today });
  if (remindedOn === null) return unlawful('COURT_WITHOUT_REMINDER', '行政强制法 54', { today });
  const { dueOn: waitsUntil } = reminderTerm(remindedOn);
  const waited = waitsUntil !== null && today > waitsUntil;
  return waited ? lawful : unlawful('COURT_REMINDER_RUNS', '行政强制法 54, 69', { remindedOn, waitsUntil, today });
}
