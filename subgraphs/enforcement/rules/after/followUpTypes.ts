import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';

/** 处罚程序 By which procedure a decision was made. */
export const PROCEDURES = ['SIMPLE', 'ORDINARY'] as const;

/** One of the procedures. */
export type Procedure = (typeof PROCEDURES)[number];

/** 款项 What a payment is for: the fine, the surcharge on it, confiscated gains. */
export const PAYMENT_KINDS = ['FINE', 'SURCHARGE', 'GAINS'] as const;

/** One of the kinds. */
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** A sum that was paid; `amount` in fen. */
export interface Payment {
  readonly kind: PaymentKind;
  readonly amount: Fen;
  readonly paidOn: Day;
}

/** A part of a fine with its last day; `amount` in fen. */
export interface Instalment {
  readonly dueOn: Day;
  readonly amount: Fen;
}

/** How the fine is to be paid from a day on. */
export interface PaymentSchedule {
  /** First day on which it holds. */
  readonly from: Day;
  /** What had been paid of the fine before, in fen. */
  readonly paidBefore: Fen;
  readonly instalments: readonly Instalment[];
}

/** Days from one to another, both counted; `to` is null while they last. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day | null;
}
