import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A class of credit risk (A low to D high) that an entity was put into; kept apart from every other class and rating. */
@Entity({ name: 'credit_risk_class' })
@Index('credit_risk_class_entity', { synchronize: false })
@Index('credit_risk_class_source', ['sourceDepartment', 'sourceRecordId'], { unique: true })
export class CreditRiskClassRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'credit_risk_class_pkey',
  })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  level!: string;

  @Column({ type: 'date', name: 'classified_on' })
  classifiedOn!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
