import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import type { CashGround, PaymentChannel } from '../../rules/after/cashOnSpot';
import type { OwingDecision } from '../../rules/after/followUpAccount';
import type { Instalment, Payment, Procedure } from '../../rules/after/followUpTypes';
import type { Performance } from '../../rules/after/performanceState';
import type { PublicationChannel } from '../../rules/after/publicationClocks';
import type { Remedy } from '../../rules/after/remedyState';
import type { DecisionPublication } from '../../rules/caseVisibility';
import type { DecisionOutcome } from '../../rules/decisionOutcome';
import type { PenaltyKind } from '../../rules/penaltyAmount';

/** A sum that was paid, and how. */
export interface PaymentRow extends Payment {
  readonly channel: PaymentChannel;
  readonly receipt: string;
  readonly cashGround: CashGround | null;
  /** Last day for handing cash in; null for other ways, or while the holidays are not known. */
  readonly handInDueOn: Day | null;
  readonly handedInOn: Day | null;
}

/** An application for deferral, and its answer. */
export interface DeferralRow {
  readonly state: 'ASKED' | 'GRANTED' | 'REFUSED';
  readonly askedOn: Day;
  readonly enteredBy: string;
  readonly ground: string;
  readonly instalments: readonly Instalment[];
  readonly decidedOn: Day | null;
  readonly paidBefore: Fen;
  readonly reason: string | null;
}

/** A challenge of a decision, with its papers. */
export interface RemedyRow extends Remedy {
  readonly body: string;
  readonly filedReference: string;
  readonly stayReason: string | null;
  readonly endedReference: string | null;
}

/** A decision with all that followed it; sums in fen. */
export interface FollowUpRow extends OwingDecision {
  readonly number: string;
  readonly version: number;
  readonly authority: string;
  readonly uscc: string;
  readonly caseNumber: string;
  readonly cause: string;
  readonly documentTitle: string;
  readonly penaltyTexts: readonly string[];
  /** Account that decided; null for a decision that another source told. */
  readonly decidedBy: string | null;
  readonly outcome: DecisionOutcome;
  readonly publication: DecisionPublication;
  readonly publicationEndsOn: Day | null;
  readonly grave: boolean;
  readonly procedure: Procedure;
  /** Day on which the document reached the party, by the record of the case. */
  readonly deliveredOn: Day | null;
  readonly kinds: readonly PenaltyKind[];
  readonly performance: Performance;
  readonly nextDueOn: Day | null;
  readonly overdueSince: Day | null;
  readonly dutiesDoneOn: Day | null;
  readonly remindedOn: Day | null;
  readonly courtAskedOn: Day | null;
  readonly court: string | null;
  readonly performedOn: Day | null;
  readonly fellOn: Day | null;
  readonly fellBecause: string | null;
  readonly publicSummary: string | null;
  readonly preparedBy: string | null;
  readonly preparedOn: Day | null;
  readonly creditChinaOn: Day | null;
  readonly necipsOn: Day | null;
  readonly withdrawDueOn: Day | null;
  readonly creditChinaGoneOn: Day | null;
  readonly necipsGoneOn: Day | null;
  /** Day of the last step. */
  readonly lastOn: Day | null;
  readonly effectVersion: number;
  readonly effectTold: string | null;
  readonly payments: readonly PaymentRow[];
  readonly deferrals: readonly DeferralRow[];
  readonly remedies: readonly RemedyRow[];
}

type Stored = Readonly<Record<string, unknown>>;

const fen = (text: unknown): Fen | null => (text === null ? null : BigInt(String(text)));

const instalmentsOf = (stored: unknown): Instalment[] =>
  (stored as { dueOn: Day; amount: string }[]).map(({ dueOn, amount }) => ({ dueOn, amount: BigInt(amount) }));

const deferralOf = (stored: Stored): DeferralRow =>
  ({
    ...stored,
    instalments: instalmentsOf(stored.instalments),
    paidBefore: fen(stored.paidBefore) ?? 0n,
  }) as unknown as DeferralRow;

/** A row of FOLLOW_UPS as the rules take it. */
export function followUpOf(stored: Stored): FollowUpRow {
  const deferrals = (stored.deferrals as Stored[]).map(deferralOf);
  const payments = (stored.payments as Stored[]).map((one) => ({ ...one, amount: fen(one.amount) }));
  const granted = deferrals.filter(({ state }) => state === 'GRANTED');
  const sums = { imposedFine: fen(stored.imposedFine), changedFine: fen(stored.changedFine) };
  return { ...stored, ...sums, gains: fen(stored.gains) ?? 0n, deferrals, payments, granted } as unknown as FollowUpRow;
}

/** When each channel published a decision; null where it did not. */
export function publishedIn({
  creditChinaOn,
  necipsOn,
}: Pick<FollowUpRow, 'creditChinaOn' | 'necipsOn'>): Readonly<Record<PublicationChannel, Day | null>> {
  return { CREDIT_CHINA: creditChinaOn, NECIPS: necipsOn };
}

/** When each channel took it out again; null where it did not. */
export function withdrawnFrom({
  creditChinaGoneOn,
  necipsGoneOn,
}: Pick<FollowUpRow, 'creditChinaGoneOn' | 'necipsGoneOn'>): Readonly<Record<PublicationChannel, Day | null>> {
  return { CREDIT_CHINA: creditChinaGoneOn, NECIPS: necipsGoneOn };
}

/** The channels that published a decision that fell since, and did not take it out yet. */
export function openWithdrawals(row: FollowUpRow): PublicationChannel[] {
  const [published, withdrawn] = [publishedIn(row), withdrawnFrom(row)];
  const channels = Object.keys(published) as PublicationChannel[];
  const isOut = row.publication === 'WITHDRAWN';
  return channels.filter((one) => isOut && published[one] !== null && withdrawn[one] === null);
}
