import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An entity on the list of those that a department supervises in full; without an end it is on it. */
@Entity({ name: 'key_supervision' })
@Unique('key_supervision_source', ['sourceDepartment', 'sourceRecordId'])
@Index('key_supervision_entity', ['uscc', 'since', 'id'])
export class KeySupervision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  /** Null where the department lists the entity for its key field and names no matter. */
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'date' })
  since!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
