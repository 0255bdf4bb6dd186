import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A joint reward or sanction that rests on a record of credit: who proposed it, who applies it, for how long. */
@Entity({ name: 'credit_measure' })
@Unique('credit_measure_number', ['number'])
@Check('credit_measure_state', `state IN ('PROPOSED', 'REFUSED', 'IN_FORCE', 'LIFTED', 'ENDED')`)
@Check('credit_measure_kind', `kind IN ('REWARD', 'SANCTION')`)
@Check('credit_measure_listed', `(kind = 'SANCTION') = (edition IS NOT NULL)`)
@Check('credit_measure_term', `from_day <= until_day`)
@Index('credit_measure_by_authority', ['authority', 'id'])
@Index('credit_measure_by_entity', ['uscc', 'id'])
@Index('credit_measure_by_record', ['recordDepartment', 'recordNumber'])
export class CreditMeasureRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  executor!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  measure!: string;

  @Column({ type: 'text', nullable: true })
  edition!: string | null;

  @Column({ type: 'bigint', name: 'record_id' })
  recordId!: string;

  @Column({ type: 'text', name: 'record_department' })
  recordDepartment!: string;

  @Column({ type: 'text', name: 'record_number', collation: 'C' })
  recordNumber!: string;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ type: 'text' })
  proportion!: string;

  @Column({ type: 'text', name: 'legal_basis', nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'told_on', nullable: true })
  toldOn!: string | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'date', name: 'feedback_due_on', nullable: true })
  feedbackDueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  feedback!: string | null;

  @Column({ type: 'date', name: 'feedback_on', nullable: true })
  feedbackOn!: string | null;

  @Column({ type: 'text', name: 'feedback_note', nullable: true })
  feedbackNote!: string | null;

  @Column({ type: 'date', name: 'lifted_on', nullable: true })
  liftedOn!: string | null;

  @Column({ type: 'text', name: 'lift_reason', nullable: true })
  liftReason!: string | null;

  @Column({ type: 'date', name: 'stop_due_on', nullable: true })
  stopDueOn!: string | null;

  @Column({ type: 'date', name: 'stopped_on', nullable: true })
  stoppedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  sealed!: boolean;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
