import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import type { Standing } from './effectState';
import { fineLeft, nextDueOn, overdueOn } from './fineAccount';
import type { Instalment, Payment, PaymentSchedule } from './followUpTypes';
import { endsPerformance } from './remedyEnd';
import { type Remedy, remedyDays } from './remedyState';
import { type OverdueFine, type Surcharge, surcharge } from './surcharge';

/** What of a decision decides on what is owed. */
export interface OwingDecision {
  readonly decidedOn: Day;
  /** The fine of the document in fen; null without one. */
  readonly imposedFine: Fen | null;
  /** The fine after a change; null while it was not changed. */
  readonly changedFine: Fen | null;
  /** Confiscated gains in fen. */
  readonly gains: Fen;
  readonly standing: Standing;
  readonly servedOn: Day | null;
  /** Last day of payment; null before the service, or while the holidays are not known. */
  readonly payDueOn: Day | null;
  readonly payments: readonly Payment[];
  /** Deferrals that were granted, oldest first. */
  readonly granted: readonly {
    readonly decidedOn: Day;
    readonly paidBefore: Fen;
    readonly instalments: readonly Instalment[];
  }[];
  readonly remedies: readonly Remedy[];
}

/** What is left to be paid, in fen. */
export interface LeftToPay {
  readonly fine: Fen;
  readonly gains: Fen;
  readonly surcharge: Fen;
}

const isGone = ({ standing }: OwingDecision): boolean => standing !== 'IN_FORCE' && endsPerformance(standing);

/** The fine as it stands, in fen: what was imposed, or what it was changed to; nothing where the decision is gone. */
export function fineOf(decision: OwingDecision): Fen {
  return isGone(decision) ? 0n : (decision.changedFine ?? decision.imposedFine ?? 0n);
}

function schedulesOf(decision: OwingDecision): PaymentSchedule[] {
  const { servedOn, payDueOn, granted } = decision;
  if (servedOn === null) return [];
  const instalments = payDueOn === null ? [] : [{ dueOn: payDueOn, amount: fineOf(decision) }];
  const deferred = granted.map(({ decidedOn, ...schedule }) => ({ from: decidedOn, ...schedule }));
  return [{ from: servedOn, paidBefore: 0n, instalments }, ...deferred];
}

/** The account of the fine of a decision. */
export function accountOf(decision: OwingDecision): OverdueFine {
  return {
    fine: fineOf(decision),
    decidedOn: decision.decidedOn,
    schedules: schedulesOf(decision),
    payments: decision.payments,
    uncounted: remedyDays(decision.remedies),
  };
}

const paidOf = (decision: OwingDecision, kind: Payment['kind'], on: Day): Fen =>
  decision.payments
    .filter((one) => one.kind === kind && one.paidOn <= on)
    .reduce((total, { amount }) => total + amount, 0n);

const above = (amount: Fen): Fen => (amount > 0n ? amount : 0n);

/** The surcharge of a decision at the end of a day. */
export function surchargeOf(decision: OwingDecision, on: Day): Surcharge {
  return surcharge(accountOf(decision), on);
}

/** What is left to be paid of a decision at the end of a day: the fine, confiscated gains, the surcharge. */
export function leftToPay(decision: OwingDecision, on: Day): LeftToPay {
  const gains = isGone(decision) ? 0n : decision.gains;
  return {
    fine: fineLeft(accountOf(decision), on),
    gains: above(gains - paidOf(decision, 'GAINS', on)),
    surcharge: above(surchargeOf(decision, on).amount - paidOf(decision, 'SURCHARGE', on)),
  };
}

/** The next last day of anything that is left of the fine or the gains; null where nothing is. */
export function nextPayment(decision: OwingDecision, on: Day): Day | null {
  const fine = nextDueOn(accountOf(decision), on);
  const gains = leftToPay(decision, on).gains > 0n ? decision.payDueOn : null;
  const days = [fine, gains].filter((one): one is Day => one !== null);
  return days.sort()[0] ?? null;
}

/**
 * EN-26: whether something of a decision is overdue on a day; gains have the last day of the fine (reading of this project)
 *
 * 《行政处罚法》第六十七条、第七十二条
 */
export function isPaymentOverdue(decision: OwingDecision, on: Day): boolean {
  const { payDueOn } = decision;
  const gainsOverdue = payDueOn !== null && payDueOn < on && leftToPay(decision, on).gains > 0n;
  return gainsOverdue || overdueOn(accountOf(decision), on) > 0n;
}

/** Last day of the instalments of the last deferral; null without one. */
export function deferredTo({ granted }: OwingDecision): Day | null {
  return granted.at(-1)?.instalments.at(-1)?.dueOn ?? null;
}
