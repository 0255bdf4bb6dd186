import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One thing that was done with a lead. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'lead_event' })
@Unique('lead_event_sequence', ['topic', 'number', 'sequence'])
@Index('lead_event_entity', ['uscc', 'handOver', 'id'])
export class LeadEventRow {
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

  @Column({ type: 'text', name: 'hand_over', collation: 'C', nullable: true })
  handOver!: string | null;

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
