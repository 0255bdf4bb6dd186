import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { performanceLimitOn } from '../../../../kernel/values/parameters/performanceLimits';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { ProceedingTerm } from '../proceedings/types';
import type { PaymentKind, Procedure } from './followUpTypes';

/** 缴纳渠道 How a sum was paid; the agency itself takes nothing but cash on the spot. */
export const PAYMENT_CHANNELS = ['BANK', 'ELECTRONIC', 'CASH_ON_SPOT', 'COURT'] as const;

/** One of the channels. */
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number];

/** 当场收缴事由 Why cash was taken on the spot. */
export const CASH_GROUNDS = ['SMALL_FINE', 'HARD_TO_COLLECT_LATER'] as const;

/** One of the grounds. */
export type CashGround = (typeof CASH_GROUNDS)[number];

/** How a sum was paid, under which decision. */
export interface PaymentWay {
  readonly kind: PaymentKind;
  readonly channel: PaymentChannel;
  readonly ground: CashGround | null;
  readonly procedure: Procedure;
  /** The fine in fen. */
  readonly fine: Fen;
  readonly decidedOn: Day;
}

const ARTICLE = '行政处罚法 67, 68';

/**
 * EN-26: who fines does not collect; cash is taken on the spot only of a fine of at most a hundred yuan, or where it would be
 * hard to collect later
 *
 * Both are for decisions made on the spot. Any other sum goes to the bank or is paid electronically, or through the court
 * that enforces.
 *
 * 《行政处罚法》第六十七条、第六十八条
 */
export function paymentWay({ kind, channel, ground, procedure, fine, decidedOn }: PaymentWay): Verdict {
  const { value: limit } = performanceLimitOn('CASH_ON_SPOT_AT_MOST', decidedOn);
  const facts = { kind, channel, ground, procedure, fine: String(fine), limit: String(limit) };
  const isSmall = ground === 'SMALL_FINE' && fine <= BigInt(limit);
  const cashFits = kind === 'FINE' && procedure === 'SIMPLE' && (isSmall || ground === 'HARD_TO_COLLECT_LATER');
  const fits = channel === 'CASH_ON_SPOT' ? cashFits : ground === null;
  return fits ? lawful : unlawful('PAYMENT_WAY_UNLAWFUL', ARTICLE, facts);
}

/**
 * EN-26: cash taken on the spot is handed in to the agency within two working days
 *
 * 《行政处罚法》第七十一条、第八十五条
 */
export function cashTerm(takenOn: Day): ProceedingTerm {
  return workTerm('CASH_HANDED_IN_WITHIN', takenOn);
}
