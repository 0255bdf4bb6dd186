import { addDays, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { OPEN_STATES, type VisitState } from './visitWords';

/** A visit of an entity as a triggered check looks at it. */
export interface VisitAhead {
  readonly number: string;
  readonly state: VisitState;
  readonly windowFrom: Day;
  readonly windowTo: Day;
  readonly scheduledOn: Day | null;
}

/** Last day on which a visit is near another day: 90 days on, unless set otherwise. */
export function nearUntil(day: Day): Day {
  return addDays(day, parameterOn('VISIT_MERGE_WITHIN', day).value);
}

/** First day on which a visit is near another day. */
export function nearSince(day: Day): Day {
  return addDays(day, -parameterOn('VISIT_MERGE_WITHIN', day).value);
}

const dayOf = ({ scheduledOn, windowFrom }: VisitAhead): Day => scheduledOn ?? windowFrom;

/**
 * The visit into which a triggered check can be merged: one of the same entity that nobody has begun, in whose window the check
 * falls, or that comes within 90 days; of several the earliest. Null where there is none
 *
 * A visit whose window has passed unused is none: its plan has to say first what becomes of it. How long a check may wait is
 * not stated; 90 days are a setting of this project, and whoever finds that too long says why and goes out at once.
 *
 * 沪府发〔2020〕7号（十一）; DR-10
 */
export function mergeOffer<Ahead extends VisitAhead>(visits: readonly Ahead[], today: Day): Ahead | null {
  const isOpen = ({ state, windowTo, scheduledOn }: VisitAhead) =>
    OPEN_STATES.includes(state) && windowTo >= today && (scheduledOn === null || scheduledOn >= today);
  const near = visits.filter((visit) => isOpen(visit) && dayOf(visit) <= nearUntil(today));
  const [first] = near.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return first ?? null;
}
