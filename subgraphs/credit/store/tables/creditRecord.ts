import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A credit record. Repaired, revoked and lapsed ones stay as proof for an audit, and no ordinary query reads them. */
@Entity({ name: 'credit_record' })
@Index('credit_record_entity', { synchronize: false })
@Index('credit_record_publication_end', { synchronize: false })
@Index('credit_record_query_end', { synchronize: false })
@Index('credit_record_source', ['sourceDepartment', 'sourceRecordId'], { unique: true })
@Check(
  'credit_record_publication',
  `publication_state = ANY (ARRAY['PUBLISHED'::text, 'OBJECTED'::text, 'NOT_PUBLISHED'::text, 'REVOKED'::text, 'REPAIRED'::text, 'LAPSED'::text])`,
)
export class CreditRecordRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'credit_record_pkey',
  })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  nature!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  severity!: string | null;

  @Column({ type: 'date', name: 'effective_from' })
  effectiveFrom!: string;

  @Column({ type: 'date', name: 'effective_to', nullable: true })
  effectiveTo!: string | null;

  @Column({ type: 'text', name: 'publication_state' })
  publicationState!: string;

  /** Last day of publication. */
  @Column({ type: 'date', name: 'publication_ends_on', nullable: true })
  publicationEndsOn!: string | null;

  /** Last day on which dishonest information may be queried at all. */
  @Column({ type: 'date', name: 'query_ends_on', nullable: true })
  queryEndsOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
