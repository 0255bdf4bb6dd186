import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Fen } from '../../../../kernel/values/money';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { type CashGround, cashTerm, type PaymentChannel, paymentWay } from '../../rules/after/cashOnSpot';
import { fineOf, leftToPay, nextPayment } from '../../rules/after/followUpAccount';
import type { Payment, PaymentKind } from '../../rules/after/followUpTypes';
import { paymentFits } from '../../rules/after/paymentFits';
import { performanceStep } from '../../rules/after/performanceState';
import { changeFollowUp, type Following, type FollowUpChange, type FollowUpStep } from './changeFollowUp';
import type { FollowUpRow } from './followUpRow';

const RECEIPT_LIMIT = 60;

/** A payment as it is entered from its receipt; `on` is the day of the payment. */
export interface PaymentEntry extends FollowUpStep {
  readonly kind: PaymentKind;
  /** Fen, as decimal digits. */
  readonly amount: string;
  readonly channel: PaymentChannel;
  readonly receipt: string;
  readonly cashGround?: CashGround | null;
}

/** What is left of a kind of sum on the day of a payment, in fen; later payments of it count too. */
function leftOf(row: FollowUpRow, kind: PaymentKind, { on, doing }: Pick<Following, 'on' | 'doing'>): Fen {
  const { fine, gains, surcharge } = leftToPay(row, kind === 'SURCHARGE' ? doing.today : on);
  const later = row.payments.filter((one) => one.kind === kind && kind !== 'SURCHARGE' && one.paidOn > on);
  const left = { FINE: fine, GAINS: gains, SURCHARGE: surcharge }[kind];
  return later.reduce((rest, { amount }) => rest - amount, left);
}

function requireNewReceipt({ payments }: FollowUpRow, receipt: string): void {
  if (payments.every((one) => one.receipt !== receipt)) return;
  throw new CataloguedError('PAYMENT_RECEIPT_TAKEN', { field: 'receipt', received: receipt });
}

function paying({ row, doing, on }: Following, input: PaymentEntry): FollowUpChange {
  const amount = fenAmount(input.amount, 'amount');
  const receipt = workText(input.receipt, 'receipt', RECEIPT_LIMIT);
  requireNewReceipt(row, receipt);
  const { kind, channel, cashGround: ground = null } = input;
  const { procedure, decidedOn } = row;
  const payment: Payment = { kind, amount, paidOn: on };
  const after = { ...row, payments: [...row.payments, payment] };
  const dueOn = channel === 'CASH_ON_SPOT' ? cashTerm(on).dueOn : null;
  const values = [row.number, kind, String(amount), on, channel, receipt, ground, dueOn];
  return {
    topic: 'performance',
    kind: 'PAID',
    verdicts: [
      performanceStep('PAY', row.performance),
      paymentWay({ kind, channel, ground, procedure, fine: fineOf(row), decidedOn }),
      paymentFits({ kind, amount, left: leftOf(row, kind, { on, doing }) }),
    ],
    set: { next_due_on: nextPayment(after, doing.today) },
    details: { sort: kind, amount: String(amount), channel, receipt },
    write: (client) =>
      client.query(
        `INSERT INTO fine_payment (decision_number, kind, amount, paid_on, channel, receipt, cash_ground, hand_in_due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values,
      ),
  };
}

/**
 * EN-26: enters a payment of a fine, of gains or of a surcharge. Throws PAYMENT_WAY_UNLAWFUL, PAYMENT_UNFIT,
 * PAYMENT_RECEIPT_TAKEN, WORK_STATE_UNFIT and the codes of `fenAmount`, `workText` and `changeFollowUp`. 行政处罚法 67, 68
 */
export function payFine(database: SiloDatabase, input: PaymentEntry, doing: WorkDoing): Promise<string> {
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      notBefore: ({ servedOn, decidedOn }) => servedOn ?? decidedOn,
      change: (following) => paying(following, input),
    },
  );
}

/** Cash that is handed in to the agency; `on` is the day. */
export interface CashHandIn extends FollowUpStep {
  readonly receipt: string;
}

/**
 * EN-26: records that cash taken on the spot was handed in; late or not, the record tells both days. Throws CASH_NOT_OUT
 * and the codes of `changeFollowUp`. 行政处罚法 71
 */
export function handInCash(database: SiloDatabase, input: CashHandIn, doing: WorkDoing): Promise<string> {
  const cashOf = ({ payments }: FollowUpRow) =>
    payments.find(({ receipt, channel }) => receipt === input.receipt && channel === 'CASH_ON_SPOT');
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      notBefore: (row) => cashOf(row)?.paidOn ?? row.decidedOn,
      change({ row, on }) {
        const cash = cashOf(row);
        if (cash === undefined || cash.handedInOn !== null) {
          throw new CataloguedError('CASH_NOT_OUT', { field: 'receipt', received: input.receipt });
        }
        return {
          topic: 'performance',
          kind: 'CASH_HANDED_IN',
          verdicts: [performanceStep('HAND_IN', row.performance)],
          details: { receipt: cash.receipt, amount: String(cash.amount), dueOn: cash.handInDueOn },
          write: (client) =>
            client.query('UPDATE fine_payment SET handed_in_on = $3 WHERE decision_number = $1 AND receipt = $2', [
              row.number,
              cash.receipt,
              on,
            ]),
        };
      },
    },
  );
}
