import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { DataDoubt } from './dataDoubt';

/** One entry of a doubt's history. Rows are only ever added, each sealed with the hash of the one before. */
@Entity({ name: 'data_doubt_event' })
@ForeignKey(() => DataDoubt, ['doubt'], ['id'], { name: 'data_doubt_event_doubt' })
@Unique('data_doubt_event_sequence', ['doubt', 'sequence'])
export class DataDoubtEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'bigint' })
  doubt!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  kind!: string;

  /** State of the doubt after it. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'date', name: 'done_on' })
  doneOn!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Text of a JSON object, kept as it was hashed. */
  @Column({ type: 'text' })
  details!: string;

  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
