import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What followed a decision, folded: one row a decision, from the first step on. `changed_fine` is in fen. */
@Entity({ name: 'decision_follow_up' })
@Unique('decision_follow_up_number', ['number'])
@Check(
  'decision_follow_up_performance',
  `performance IN ('NOT_BEGUN', 'RUNNING', 'DEFERRED', 'OVERDUE', 'COURT', 'PERFORMED', 'ENDED')`,
)
@Check('decision_follow_up_begun', `performance IN ('NOT_BEGUN', 'ENDED') OR served_on IS NOT NULL`)
@Check('decision_follow_up_fallen', `(standing = 'IN_FORCE') = (fell_on IS NULL)`)
@Index('decision_follow_up_due', { synchronize: false })
export class DecisionFollowUp {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', default: 'NOT_BEGUN' })
  performance!: string;

  @Column({ type: 'date', name: 'served_on', nullable: true })
  servedOn!: string | null;

  @Column({ type: 'date', name: 'pay_due_on', nullable: true })
  payDueOn!: string | null;

  @Column({ type: 'date', name: 'next_due_on', nullable: true })
  nextDueOn!: string | null;

  @Column({ type: 'date', name: 'overdue_since', nullable: true })
  overdueSince!: string | null;

  @Column({ type: 'date', name: 'duties_done_on', nullable: true })
  dutiesDoneOn!: string | null;

  @Column({ type: 'date', name: 'reminded_on', nullable: true })
  remindedOn!: string | null;

  @Column({ type: 'date', name: 'court_asked_on', nullable: true })
  courtAskedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  court!: string | null;

  @Column({ type: 'date', name: 'performed_on', nullable: true })
  performedOn!: string | null;

  @Column({ type: 'text', default: 'IN_FORCE' })
  standing!: string;

  @Column({ type: 'bigint', name: 'changed_fine', nullable: true })
  changedFine!: string | null;

  @Column({ type: 'date', name: 'fell_on', nullable: true })
  fellOn!: string | null;

  @Column({ type: 'text', name: 'fell_because', nullable: true })
  fellBecause!: string | null;

  @Column({ type: 'text', name: 'public_summary', nullable: true })
  publicSummary!: string | null;

  @Column({ type: 'text', name: 'prepared_by', nullable: true })
  preparedBy!: string | null;

  @Column({ type: 'date', name: 'prepared_on', nullable: true })
  preparedOn!: string | null;

  @Column({ type: 'date', name: 'credit_china_on', nullable: true })
  creditChinaOn!: string | null;

  @Column({ type: 'date', name: 'necips_on', nullable: true })
  necipsOn!: string | null;

  @Column({ type: 'date', name: 'withdraw_due_on', nullable: true })
  withdrawDueOn!: string | null;

  @Column({ type: 'date', name: 'credit_china_gone_on', nullable: true })
  creditChinaGoneOn!: string | null;

  @Column({ type: 'date', name: 'necips_gone_on', nullable: true })
  necipsGoneOn!: string | null;

  @Column({ type: 'date', name: 'last_on', nullable: true })
  lastOn!: string | null;

  @Column({ type: 'integer', name: 'effect_version', default: 0 })
  effectVersion!: number;

  @Column({ type: 'text', name: 'effect_told', nullable: true })
  effectTold!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
