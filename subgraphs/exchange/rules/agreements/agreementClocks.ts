import { addDays, type Day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { answerClock, type Due, dueAfter } from './answerClock';

/** What a clock waits for. */
export const CLOCK_KINDS = ['ANSWER', 'DATA', 'TERM_END'] as const;

/** One clock of an agreement. */
export interface AgreementClock {
  readonly kind: (typeof CLOCK_KINDS)[number];
  /** Owner that must answer; null for the others. */
  readonly department: string | null;
  readonly startedOn: Day;
  /** Last day; null where the holidays of its year are not known yet. */
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
  /** Whether the last day is over and it was not done by then. */
  readonly overdue: boolean;
  /** Whether the data centre has it before itself: an owner that stays silent past the last day. */
  readonly escalated: boolean;
  readonly basis: Due['basis'] | null;
}

/** What the clocks of an agreement rest on. */
export interface ClockFacts {
  /** Day of the application, or of its completion. */
  readonly startedOn: Day;
  readonly owners: readonly {
    readonly department: string;
    readonly unconditional: boolean;
    readonly extended: boolean;
    readonly answeredOn: Day | null;
  }[];
  /** Day on which the last owner answered, if any consented. */
  readonly consentedOn: Day | null;
  readonly signedOn: Day | null;
  readonly from: Day;
  readonly until: Day;
}

/** Whether a day is over that something was due on. Due on the day itself is in time. */
export function isOverdue(dueOn: Day | null, doneOn: Day | null, today: Day): boolean {
  return dueOn !== null && (doneOn ?? today) > dueOn;
}

function answerClocks({ startedOn, owners }: ClockFacts, today: Day): AgreementClock[] {
  return owners.map(({ department, answeredOn, ...kind }) => {
    const { dueOn, basis } = answerClock({ startedOn, ...kind });
    const overdue = isOverdue(dueOn, answeredOn, today);
    return {
      kind: 'ANSWER',
      department,
      startedOn,
      dueOn,
      doneOn: answeredOn,
      overdue,
      escalated: overdue && answeredOn === null,
      basis,
    };
  });
}

/** The data is there when the agreement is signed and has begun; where it begins later, the first day is what was agreed. */
function dataClock({ consentedOn, signedOn, from }: ClockFacts, today: Day): AgreementClock[] {
  if (!consentedOn) return [];
  const basis = parameterOn('SHARING_DATA_WITHIN', consentedOn);
  const term = dueAfter(consentedOn, basis.value);
  const dueOn = term !== null && from > term ? from : term;
  const begins = signedOn && (signedOn > from ? signedOn : from);
  const doneOn = begins && begins <= today ? begins : null;
  const overdue = isOverdue(dueOn, doneOn, today);
  const rest = { startedOn: consentedOn, dueOn, doneOn, overdue, escalated: overdue && doneOn === null, basis };
  return [{ kind: 'DATA', department: null, ...rest }];
}

function termClock({ signedOn, from, until }: ClockFacts, today: Day): AgreementClock[] {
  if (!signedOn) return [];
  const doneOn = today > until ? addDays(until, 1) : null;
  const rest = { startedOn: from, dueOn: until, doneOn, overdue: false, escalated: false, basis: null };
  return [{ kind: 'TERM_END', department: null, ...rest }];
}

/**
 * Clocks of an agreement
 *
 * Every owner's answer, the data after consent, the end of the term. An application that was told to be incomplete
 * starts its clocks again on the day it is complete. Silence past the last day goes to the data centre by itself.
 *
 * 政务数据共享条例（国务院令第809号） 21
 */
export function agreementClocks(facts: ClockFacts, today: Day): AgreementClock[] {
  return [...answerClocks(facts, today), ...dataClock(facts, today), ...termClock(facts, today)];
}
