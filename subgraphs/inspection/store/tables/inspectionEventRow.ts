import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One thing that was done in inspection. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'inspection_event' })
@Unique('inspection_event_sequence', ['topic', 'number', 'sequence'])
@Index('inspection_event_entity', ['uscc', 'planNumber', 'id'])
@Index('inspection_event_of', { synchronize: false })
export class InspectionEventRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  topic!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'date', name: 'done_on' })
  doneOn!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text' })
  details!: string;

  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
