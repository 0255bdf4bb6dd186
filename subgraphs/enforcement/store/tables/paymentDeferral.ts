import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A party's application for deferral or instalments, and its answer; amounts in fen. At most one waits for its answer. */
@Entity({ name: 'payment_deferral' })
@Index('payment_deferral_by_decision', ['decisionNumber', 'id'])
@Index('payment_deferral_asked', { synchronize: false })
@Check('payment_deferral_state', `state IN ('ASKED', 'GRANTED', 'REFUSED')`)
@Check('payment_deferral_decided', `(state = 'ASKED') = (decided_on IS NULL)`)
export class PaymentDeferral {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'decision_number', collation: 'C' })
  decisionNumber!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'asked_on' })
  askedOn!: string;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'jsonb' })
  instalments!: unknown;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'bigint', name: 'paid_before', nullable: true })
  paidBefore!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
