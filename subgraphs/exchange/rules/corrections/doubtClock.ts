import type { Day } from '../../../../kernel/values/day';
import { type LegalParameter, type ParameterId, parameterOn } from '../../../../kernel/values/parameters';
import { dueAfter } from '../agreements/answerClock';
import type { DoubtState } from './doubtState';

/** For whom a doubt is raised: for the department's own work, or for an entity that objects. */
export type DoubtCause = 'DEPARTMENT' | 'ENTITY';

/** What a clock of a doubt waits for. */
export type DoubtClockKind = 'FLAG' | 'ANSWER' | 'CORRECTION';

/** One clock of a doubt. */
export interface DoubtClock {
  readonly kind: DoubtClockKind;
  readonly startedOn: Day;
  /** Last day; null where the holidays of its year are not known yet. */
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Whether the last day is over and it was not done by then. */
  readonly overdue: boolean;
  readonly basis: LegalParameter<number>;
}

/** What the clocks of a doubt rest on. */
export interface DoubtClockFacts {
  readonly resource: string;
  readonly cause: DoubtCause;
  /** Day on which it was raised, or on which it came back; it is not counted. */
  readonly startedOn: Day;
  readonly flaggedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly closedOn: Day | null;
  readonly state: DoubtState;
}

const CREDIT_INFORMATION: readonly string[] = [
  'credit-record',
  'public-credit-rating',
  'credit-risk-class',
  'credit-file',
];

function basisOf({ resource, cause, startedOn }: DoubtClockFacts, kind: DoubtClockKind): LegalParameter<number> {
  const isObjection = cause === 'ENTITY' && CREDIT_INFORMATION.includes(resource);
  const ids: readonly [ParameterId, ParameterId] = isObjection
    ? ['OBJECTION_MARKED_WITHIN', 'OBJECTION_DECIDED_WITHIN']
    : ['DOUBT_FLAGGED_WITHIN', 'DOUBT_ANSWERED_WITHIN'];
  return parameterOn(kind === 'FLAG' ? ids[0] : ids[1], startedOn);
}

function doneOn({ flaggedOn, answeredOn, closedOn }: DoubtClockFacts, kind: DoubtClockKind): Day | null {
  if (kind === 'FLAG') return flaggedOn;
  return kind === 'ANSWER' ? answeredOn : closedOn;
}

/**
 * Clocks of a doubt
 *
 * It is flagged beside the fact in 1 working day. An entity's objection to credit information is decided in 5 working
 * days, any other doubt in 10; where the answer is that the fact is wrong, it is also put right by then. The day
 * itself is in time. That one term covers the answer and the correction is this project's reading.
 * Throws PARAMETER_NOT_IN_FORCE before the terms.
 *
 * 《上海市社会信用条例》第三十六条；政务数据共享条例（国务院令第809号）第二十六条（期限未核对原文）
 */
export function doubtClocks(facts: DoubtClockFacts, today: Day): DoubtClock[] {
  const kinds: DoubtClockKind[] = ['FLAG', 'ANSWER'];
  if (facts.state === 'CORRECTING' || facts.state === 'CORRECTED' || facts.state === 'WITHDRAWN')
    kinds.push('CORRECTION');
  return kinds.map((kind) => {
    const basis = basisOf(facts, kind);
    const dueOn = dueAfter(facts.startedOn, basis.value);
    const done = doneOn(facts, kind);
    const overdue = dueOn !== null && (done ?? today) > dueOn;
    return { kind, startedOn: facts.startedOn, dueOn, doneOn: done, overdue, basis };
  });
}

/** Last days of a doubt that begins on a day: of its flag and of its answer; null past the known calendar. */
export function doubtTerms(facts: Pick<DoubtClockFacts, 'resource' | 'cause' | 'startedOn'>): {
  readonly flagDueOn: Day | null;
  readonly dueOn: Day | null;
} {
  const open = { ...facts, flaggedOn: null, answeredOn: null, closedOn: null, state: 'RAISED' as const };
  const [flag, answer] = doubtClocks(open, facts.startedOn);
  return { flagDueOn: flag?.dueOn ?? null, dueOn: answer?.dueOn ?? null };
}
