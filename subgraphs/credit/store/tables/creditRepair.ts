import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An application for the repair of a credit record, and what became of it. */
@Entity({ name: 'credit_repair' })
@Unique('credit_repair_number', ['number'])
@Index('credit_repair_open', { synchronize: false })
@Index('credit_repair_entity', ['uscc', 'id'])
@Index('credit_repair_authority', ['authority', 'id'])
export class CreditRepairRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'credit_repair_pkey',
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

  @Column({ type: 'text', name: 'correction_proof', nullable: true })
  correctionProof!: string | null;

  @Column({ type: 'text', name: 'performance_proof', nullable: true })
  performanceProof!: string | null;

  @Column({ type: 'text', nullable: true })
  commitment!: string | null;

  @Column({ type: 'boolean', name: 'promises_truth' })
  promisesTruth!: boolean;

  @Column({ type: 'boolean', name: 'accepts_liability' })
  acceptsLiability!: boolean;

  @Column({ type: 'text', name: 'other_conditions' })
  otherConditions!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_note', nullable: true })
  decisionNote!: string | null;

  @Column({ type: 'date', name: 'share_due_on', nullable: true })
  shareDueOn!: string | null;

  @Column({ type: 'date', name: 'shared_on', nullable: true })
  sharedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
