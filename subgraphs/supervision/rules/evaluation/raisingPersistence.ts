import { addMonths, type Day } from '../../../../kernel/values/day';
import type { Grade } from '../ruleSets/ruleSetContent';
import { gradeOrder } from './gradeOrder';

/** What an evaluation proposed, whether or not it was decided so. */
export interface PastEvaluation {
  readonly day: Day;
  /** Null where it gave no grade: not evaluated, deferred or incomplete. */
  readonly proposed: Grade | null;
}

/** For how long evaluations must have met a grade. */
export interface PersistenceFacts {
  readonly target: Grade;
  /** TIGHTEN: at least as strict as the target; RELAX: at least as mild. */
  readonly direction: 'TIGHTEN' | 'RELAX';
  /** The evaluation at hand. */
  readonly present: { readonly day: Day; readonly proposed: Grade };
  /** Earlier evaluations, in any order. */
  readonly history: readonly PastEvaluation[];
  readonly cycleMonths: number;
  /** RAISING_HELD_FOR, months. */
  readonly heldForMonths: number;
}

/** Since when a grade is met, and until when it is too early. */
export interface Persistence {
  readonly met: boolean;
  /** Day of the first evaluation of the unbroken chain that ends with the present one. */
  readonly since: Day;
  /** First day on which an unbroken chain is long enough. */
  readonly metOn: Day;
}

/**
 * Whether a grade's standard has been met for six months without a break
 *
 * Six months are counted forward from the first evaluation of the chain, and exactly six months are enough (reading A4).
 * The chain is broken by an evaluation that does not meet the standard, and by a gap longer than one cycle: of the time in
 * between nothing is known. An evaluation that gave no grade speaks neither for nor against, and bridges no gap. Of several
 * evaluations of one day each must meet the standard.
 *
 * 《上海市分类监管管理办法》第十六条第三款
 */
export function raisingPersistence(facts: PersistenceFacts): Persistence {
  const { target, direction, present, history, cycleMonths, heldForMonths } = facts;
  const meets = (grade: Grade) =>
    direction === 'TIGHTEN' ? gradeOrder(grade, target) >= 0 : gradeOrder(grade, target) <= 0;
  let since = present.day;
  for (const { day, met } of newestFirst(history, present.day, meets)) {
    if (!met || since > addMonths(day, cycleMonths)) break;
    since = day;
  }
  const metOn = addMonths(since, heldForMonths);
  return { met: meets(present.proposed) && metOn <= present.day, since, metOn };
}

/** Days with an evaluation that gave a grade, and whether all of the day meet the standard. */
function newestFirst(
  history: readonly PastEvaluation[],
  until: Day,
  meets: (grade: Grade) => boolean,
): { day: Day; met: boolean }[] {
  const days = new Map<Day, boolean>();
  for (const { day, proposed } of history) {
    if (proposed !== null && day <= until) days.set(day, (days.get(day) ?? true) && meets(proposed));
  }
  return [...days].map(([day, met]) => ({ day, met })).sort((a, b) => (a.day < b.day ? 1 : -1));
}
