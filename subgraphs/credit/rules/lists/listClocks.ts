import type { Day } from '../../../../kernel/values/day';
import { type LegalParameter, parameterOn } from '../../../../kernel/values/parameters';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { listStay } from './listStay';
import { type ListingState, ON_LIST } from './listTypes';

/** What a clock of a list or of a measure waits for. */
export type ListClockKind =
  | 'ENTRY_DECISION'
  | 'STATEMENT'
  | 'REMOVAL_DECISION'
  | 'EARLY_REMOVAL'
  | 'STAY'
  | 'FEEDBACK'
  | 'STOP';

/** A clock: when it started, its day, the number that sets it, and whether it ran out with nothing done. */
export interface ListClock {
  readonly kind: ListClockKind;
  readonly startedOn: Day;
  /** Last day; of EARLY_REMOVAL the first. Null where the holidays of its year are not known. */
  readonly dueOn: Day | null;
  readonly basis: LegalParameter<number>;
  readonly isOverdue: boolean;
}

/** What of an entry the clocks look at. */
export interface ClockedListing {
  readonly list: CreditList;
  readonly state: ListingState;
  readonly establishedOn: Day;
  readonly dueOn: Day | null;
  readonly noticedOn: Day | null;
  readonly statementUntil: Day | null;
  readonly decidedOn: Day | null;
  readonly staysUntil: Day | null;
  readonly removalAppliedOn: Day | null;
  readonly removalDueOn: Day | null;
}

function decisionClocks(entry: ClockedListing, today: Day): ListClock[] {
  const { list, establishedOn, dueOn, noticedOn, statementUntil, decidedOn } = entry;
  const clocks: ListClock[] = [];
  if (list === 'ABNORMAL_OPERATION') {
    const basis = parameterOn('ABNORMAL_LIST_DECIDED_WITHIN', establishedOn);
    const late = decidedOn === null && isOverdue(dueOn, today);
    clocks.push({ kind: 'ENTRY_DECISION', startedOn: establishedOn, dueOn, basis, isOverdue: late });
  }
  if (noticedOn !== null) {
    const basis = parameterOn('SERIOUS_LIST_STATEMENT_WITHIN', noticedOn);
    clocks.push({ kind: 'STATEMENT', startedOn: noticedOn, dueOn: statementUntil, basis, isOverdue: false });
  }
  return clocks;
}

function stayClocks({ list, state, decidedOn, staysUntil }: ClockedListing, today: Day): ListClock[] {
  const stay = decidedOn === null || staysUntil === null ? null : listStay(list, decidedOn);
  if (decidedOn === null || stay === null) return [];
  const late = ON_LIST.includes(state) && isOverdue(staysUntil, today);
  const started = { startedOn: decidedOn };
  return [
    { kind: 'EARLY_REMOVAL', ...started, dueOn: stay.earlyFrom, basis: stay.earlyBasis, isOverdue: false },
    { kind: 'STAY', ...started, dueOn: staysUntil, basis: stay.untilBasis, isOverdue: late },
  ];
}

/** The clocks of an entry with what sets each of them. CR-9, CR-12 */
export function listClocks(entry: ClockedListing, today: Day): ListClock[] {
  const { state, removalAppliedOn, removalDueOn } = entry;
  const clocks = [...decisionClocks(entry, today), ...stayClocks(entry, today)];
  if (removalAppliedOn === null) return clocks;
  const basis = parameterOn('LIST_REMOVAL_DECIDED_WITHIN', removalAppliedOn);
  const late = state === 'REMOVAL_APPLIED' && isOverdue(removalDueOn, today);
  return [
    ...clocks,
    { kind: 'REMOVAL_DECISION', startedOn: removalAppliedOn, dueOn: removalDueOn, basis, isOverdue: late },
  ];
}
