import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One inspection of one entity by one department. */
@Entity({ name: 'inspection' })
@Unique('inspection_source', ['sourceDepartment', 'sourceRecordId'])
@Index('inspection_by_entity', ['uscc', 'scheduledOn', 'id'])
@Index('inspection_by_plan', { synchronize: false })
@Index('inspection_by_day', { synchronize: false })
export class Inspection {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'text' })
  trigger!: string;

  @Column({ type: 'text', name: 'plan_code', nullable: true })
  planCode!: string | null;

  @Column({ type: 'text', name: 'trigger_reason', nullable: true })
  triggerReason!: string | null;

  @Column({ type: 'boolean' })
  joint!: boolean;

  @Column({ type: 'date', name: 'scheduled_on' })
  scheduledOn!: string;

  @Column({ type: 'date', name: 'inspected_on', nullable: true })
  inspectedOn!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'boolean', name: 'result_published' })
  resultPublished!: boolean;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
