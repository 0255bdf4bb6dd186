import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An objection to a credit record, and what became of it. */
@Entity({ name: 'credit_objection' })
@Unique('credit_objection_number', ['number'])
@Index('credit_objection_open', { synchronize: false })
@Index('credit_objection_entity', ['uscc', 'id'])
@Index('credit_objection_authority', ['authority', 'id'])
export class CreditObjectionRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'credit_objection_pkey',
  })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'bigint', name: 'record_id' })
  recordId!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'received_by' })
  receivedBy!: string;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'date', name: 'marked_on', nullable: true })
  markedOn!: string | null;

  @Column({ type: 'date', name: 'forwarded_on', nullable: true })
  forwardedOn!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', name: 'answer_note', nullable: true })
  answerNote!: string | null;

  @Column({ type: 'text', nullable: true })
  correction!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', name: 'decision_note', nullable: true })
  decisionNote!: string | null;

  @Column({ type: 'date', name: 'deleted_on', nullable: true })
  deletedOn!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
