import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import type { Day } from '../../../../kernel/values/day';
import { pageSize } from '../../../../kernel/values/page';
import type { PerformanceLimit } from '../../../../kernel/values/parameters/performanceLimits';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { reminderTerm } from '../../rules/after/courtWindow';
import { fineOf, leftToPay, surchargeOf } from '../../rules/after/followUpAccount';
import { paymentTerm } from '../../rules/after/paymentTerm';
import { mayBePublished } from '../../rules/after/publicationCalled';
import {
  type ChannelClock,
  publicationClocks,
  publicationDue,
  shownElsewhere,
} from '../../rules/after/publicationClocks';
import { withdrawalTerm } from '../../rules/after/publicationStep';
import { isStayed, remedyState } from '../../rules/after/remedyState';
import { courtWindowOf } from '../../store/after/askCourt';
import {
  type FollowUpRow,
  openWithdrawals,
  type PaymentRow,
  publishedIn,
  withdrawnFrom,
} from '../../store/after/followUpRow';
import { dutiesLeft } from '../../store/after/stillOwed';
import type { EnforcementContext } from '../context';

interface First {
  readonly first?: number | null;
}

interface ClockOfRow extends ChannelClock {
  readonly row: FollowUpRow;
}

interface SurchargeTold {
  readonly amount: bigint;
  readonly left: bigint;
  readonly days: number;
  readonly capped: boolean;
  readonly basis: PerformanceLimit;
}

const clocksOf = (row: FollowUpRow): ChannelClock[] => (mayBePublished(row).lawful ? publicationClocks(row) : []);

const shownTerm = (clock: ClockOfRow) => shownElsewhere(clock, publishedIn(clock.row)[clock.channel]);

/** Whether a decision waits to be published and the earlier of its clocks is over. */
const isPublicationLate = (row: FollowUpRow, today: Day): boolean =>
  row.publication === 'DUE' && isOverdue(publicationDue(clocksOf(row)), today);

const DecisionFollowUp = {
  decision: ({ number }: FollowUpRow): string => number,
  entity: entityOf,
  performance: (row: FollowUpRow): FollowUpRow => row,
  publicity: (row: FollowUpRow): FollowUpRow => row,
  remedyState: ({ remedies }: FollowUpRow) => remedyState(remedies),
  isStayed: ({ remedies }: FollowUpRow): boolean => isStayed(remedies),
};

const DecisionPerformance = {
  state: ({ performance }: FollowUpRow) => performance,
  fine: (row: FollowUpRow) => (row.imposedFine === null ? null : fineOf(row)),
  gains: ({ gains }: FollowUpRow) => (gains === 0n ? null : gains),
  payBasis: ({ servedOn }: FollowUpRow) => (servedOn === null ? null : paymentTerm(servedOn).basis),
  fineLeft: (row: FollowUpRow, _: unknown, { today }: EnforcementContext) => leftToPay(row, today).fine,
  gainsLeft: (row: FollowUpRow, _: unknown, { today }: EnforcementContext) => leftToPay(row, today).gains,
  surcharge: (row: FollowUpRow, _: unknown, { today }: EnforcementContext): SurchargeTold => ({
    ...surchargeOf(row, today),
    left: leftToPay(row, today).surcharge,
  }),
  payments: ({ payments }: FollowUpRow, { first }: First) => payments.slice(0, pageSize(first)),
  deferrals: ({ deferrals }: FollowUpRow, { first }: First) => deferrals.slice(0, pageSize(first)),
  dutiesLeft,
  reminderRunsTo: ({ remindedOn }: FollowUpRow) => (remindedOn === null ? null : reminderTerm(remindedOn).dueOn),
  reminderBasis: ({ remindedOn }: FollowUpRow) => (remindedOn === null ? null : reminderTerm(remindedOn).basis),
  courtWindow: courtWindowOf,
};

const DecisionPublicity = {
  state: ({ publication }: FollowUpRow) => publication,
  endsOn: ({ publicationEndsOn }: FollowUpRow) => publicationEndsOn,
  dueOn: (row: FollowUpRow) => publicationDue(clocksOf(row)),
  isLate: (row: FollowUpRow, _: unknown, { today }: EnforcementContext) => isPublicationLate(row, today),
  clocks: (row: FollowUpRow): ClockOfRow[] => clocksOf(row).map((clock) => ({ ...clock, row })),
  summary: ({ publicSummary }: FollowUpRow) => publicSummary,
  withdrawBasis: ({ fellOn, publication }: FollowUpRow) =>
    fellOn === null || publication !== 'WITHDRAWN' ? null : withdrawalTerm(fellOn).basis,
  isWithdrawalLate: (row: FollowUpRow, _: unknown, { today }: EnforcementContext) =>
    openWithdrawals(row).length > 0 && isOverdue(row.withdrawDueOn, today),
};

/** What of a follow-up is reckoned on the day of the question. */
export const followUpTypes = {
  DecisionFollowUp,
  DecisionPerformance,
  DecisionPublicity,
  FineSurcharge: { isCapped: ({ capped }: SurchargeTold): boolean => capped },
  FinePayment: {
    isHandedInLate: ({ handInDueOn, handedInOn }: PaymentRow, _: unknown, { today }: EnforcementContext): boolean =>
      isOverdue(handInDueOn, handedInOn ?? today),
  },
  DecisionPublicationClock: {
    isPush: ({ push }: ClockOfRow): boolean => push,
    shownDueOn: (clock: ClockOfRow) => shownTerm(clock)?.dueOn ?? null,
    shownBasis: (clock: ClockOfRow) => shownTerm(clock)?.basis ?? null,
    publishedOn: ({ channel, row }: ClockOfRow) => publishedIn(row)[channel],
    withdrawnOn: ({ channel, row }: ClockOfRow) => withdrawnFrom(row)[channel],
    isLate: ({ channel, dueOn, row }: ClockOfRow, _: unknown, { today }: EnforcementContext): boolean =>
      ['DUE', 'PUBLISHED'].includes(row.publication) && publishedIn(row)[channel] === null && isOverdue(dueOn, today),
  },
};
