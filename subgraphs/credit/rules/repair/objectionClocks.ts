import type { Day } from '../../../../kernel/values/day';
import type { ParameterId } from '../../../../kernel/values/parameters';
import { isOverdue, type WorkTerm } from '../../../../kernel/values/work/workTerm';
import { clockFrom } from './channelTerm';
import type { ObjectionOutcome, ObjectionState } from './objectionState';

/** 期限种类 What a clock of an objection counts to. */
export const OBJECTION_CLOCKS = ['MARK', 'FORWARD', 'DECIDE', 'ANSWER', 'DELETE'] as const;

/** One of them. */
export type ObjectionClockKind = (typeof OBJECTION_CLOCKS)[number];

/** One clock of an objection. */
export interface ObjectionClock extends WorkTerm {
  readonly kind: ObjectionClockKind;
  readonly startedOn: Day;
  readonly doneOn: Day | null;
  /** Whether it was done after its last day, or is still to be done after it. */
  readonly isLate: boolean;
}

/** The days of an objection. */
export interface ObjectionDays {
  readonly state: ObjectionState;
  readonly outcome: ObjectionOutcome | null;
  readonly raisedOn: Day;
  readonly markedOn: Day | null;
  readonly forwardedOn: Day | null;
  readonly answeredOn: Day | null;
  readonly decidedOn: Day | null;
  readonly deletedOn: Day | null;
  /** When it ended without a decision; null otherwise. */
  readonly endedOn: Day | null;
}

interface Counted {
  readonly kind: ObjectionClockKind;
  readonly parameter: ParameterId;
  readonly from: Day | null;
  readonly doneOn: Day | null;
}

function deletion(outcome: ObjectionOutcome | null): ParameterId | null {
  if (outcome === 'ACT_REVOKED') return 'REVOKED_ACT_DELETED_WITHIN';
  return outcome === 'ALREADY_REPAIRED' ? 'REPAIRED_DELETED_WITHIN' : null;
}

function countedOf(days: ObjectionDays): Counted[] {
  const { raisedOn, markedOn, forwardedOn, answeredOn, decidedOn, deletedOn, outcome } = days;
  const deleting = deletion(outcome);
  const isForwarded = forwardedOn !== null;
  return [
    { kind: 'MARK', parameter: 'OBJECTION_MARKED_WITHIN', from: raisedOn, doneOn: markedOn },
    ...(isForwarded
      ? ([
          { kind: 'FORWARD', parameter: 'OBJECTION_FORWARDED_WITHIN', from: raisedOn, doneOn: forwardedOn },
          { kind: 'ANSWER', parameter: 'OBJECTION_ANSWERED_WITHIN', from: forwardedOn, doneOn: answeredOn },
          {
            kind: 'DECIDE',
            parameter: 'OBJECTION_ANSWERED_WITHIN',
            from: answeredOn && forwardedOn,
            doneOn: decidedOn,
          },
        ] as const)
      : ([{ kind: 'DECIDE', parameter: 'OBJECTION_DECIDED_WITHIN', from: raisedOn, doneOn: decidedOn }] as const)),
    ...(deleting ? [{ kind: 'DELETE', parameter: deleting, from: decidedOn, doneOn: deletedOn } as const] : []),
  ];
}

/**
 * The clocks of an objection, each in working days: marked in one; decided in five, or forwarded in two and answered in five;
 * what is to go is deleted in three. The law sets no term for deciding as the provider answered: it is to be done within the
 * five days of the answer (reading of this project)
 *
 * A last day is null where the holidays of its year are not known; nothing is late then.
 *
 * 《上海市社会信用条例》第三十六条、第三十七条、第三十八条
 */
export function objectionClocks(days: ObjectionDays, today: Day): ObjectionClock[] {
  return countedOf(days).flatMap(({ kind, parameter, from, doneOn }) => {
    const term = from && clockFrom(parameter, from);
    if (!from || !term) return [];
    const until = doneOn ?? days.endedOn ?? today;
    return [{ ...term, kind, startedOn: from, doneOn, isLate: isOverdue(term.dueOn, until) }];
  });
}

/** The last day of what is next to be done with an open objection; null where nothing is, or it is not known yet. */
export function nextDue(days: ObjectionDays): Day | null {
  const open = objectionClocks(days, days.raisedOn).filter(({ doneOn }) => doneOn === null);
  return days.endedOn === null ? (open.map(({ dueOn }) => dueOn).find((due) => due !== null) ?? null) : null;
}
