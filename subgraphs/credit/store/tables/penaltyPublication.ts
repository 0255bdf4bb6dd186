import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What of a penalty decides its terms in the channels of publication. */
@Entity({ name: 'penalty_publication' })
@Index('penalty_publication_entity', { synchronize: false })
@Unique('penalty_publication_record', ['sourceDepartment', 'sourceRecordId'])
export class PenaltyPublicationRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'penalty_publication_pkey',
  })
  id!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'case_number', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'integer', name: 'effect_version', default: 0 })
  effectVersion!: number;

  @Column({ type: 'text', nullable: true })
  procedure!: string | null;

  @Column({ type: 'text', array: true, default: [] })
  kinds!: string[];

  @Column({ type: 'text', name: 'severity_edition', nullable: true })
  severityEdition!: string | null;

  @Column({ type: 'boolean', name: 'safety_field', default: false })
  safetyField!: boolean;

  @Column({ type: 'boolean', name: 'low_fine', default: false })
  lowFine!: boolean;

  @Column({ type: 'date', name: 'necips_published_on', nullable: true })
  necipsPublishedOn!: string | null;

  /** Number of the decision that made or joined the record, whatever the record says of it later. */
  @Column({ type: 'text', name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  /** How the decision stands by its last effect; null where none was taken. */
  @Column({ type: 'text', name: 'effect_state', nullable: true })
  effectState!: string | null;

  /** Whether the decision is performed, by its last effect; null where enforcement does not know. */
  @Column({ type: 'boolean', nullable: true })
  performed!: boolean | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
