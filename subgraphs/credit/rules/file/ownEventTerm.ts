import type { Day } from '../../../../kernel/values/day';
import { isOverdue, type WorkTerm, workTerm } from '../../../../kernel/values/work/workTerm';

/** 即时信息 What an entity publicises of itself as it happens. */
export const OWN_EVENT_KINDS = [
  'CAPITAL_CONTRIBUTION',
  'EQUITY_CHANGE',
  'LICENCE_CHANGE',
  'INTELLECTUAL_PROPERTY_PLEDGE',
  'PENALTY_RECEIVED',
  'OTHER',
] as const;

/** One of the kinds. */
export type OwnEventKind = (typeof OWN_EVENT_KINDS)[number];

/** 公示情况 Whether an own event was publicised in time. */
export const OWN_EVENT_STATES = ['DUE', 'OVERDUE', 'ON_TIME', 'LATE'] as const;

/** One of the states. */
export type OwnEventState = (typeof OWN_EVENT_STATES)[number];

/** An event of an entity. */
export interface OwnEventDays {
  readonly occurredOn: Day;
  /** Null while it is not publicised. */
  readonly publicisedOn: Day | null;
}

/** The last day for publicising an own event: 20 working days after it. 《企业信息公示暂行条例》第十条 */
export function ownEventTerm(occurredOn: Day): WorkTerm {
  return workTerm('OWN_EVENT_PUBLICISED_WITHIN', occurredOn);
}

/**
 * Whether an entity publicised its own event in time
 *
 * On the last day it is in time. Nothing is said to be late while the holidays of the year are not known.
 *
 * 《企业信息公示暂行条例》第十条
 */
export function ownEventState({ occurredOn, publicisedOn }: OwnEventDays, today: Day): OwnEventState {
  const { dueOn } = ownEventTerm(occurredOn);
  if (publicisedOn === null) return isOverdue(dueOn, today) ? 'OVERDUE' : 'DUE';
  return isOverdue(dueOn, publicisedOn) ? 'LATE' : 'ON_TIME';
}
