import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One sum that was paid under a decision; `amount` in fen. Rows are added, and cash is handed in once. */
@Entity({ name: 'fine_payment' })
@Unique('fine_payment_receipt', ['decisionNumber', 'receipt'])
@Check('fine_payment_amount', 'amount > 0')
@Check('fine_payment_cash', `(channel = 'CASH_ON_SPOT') = (cash_ground IS NOT NULL)`)
export class FinePayment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'decision_number', collation: 'C' })
  decisionNumber!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'bigint' })
  amount!: string;

  @Column({ type: 'date', name: 'paid_on' })
  paidOn!: string;

  @Column({ type: 'text' })
  channel!: string;

  @Column({ type: 'text', collation: 'C' })
  receipt!: string;

  @Column({ type: 'text', name: 'cash_ground', nullable: true })
  cashGround!: string | null;

  @Column({ type: 'date', name: 'hand_in_due_on', nullable: true })
  handInDueOn!: string | null;

  @Column({ type: 'date', name: 'handed_in_on', nullable: true })
  handedInOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
