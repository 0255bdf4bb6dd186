import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Agreement } from './agreement';

/** One entry of an agreement's history. Rows are only ever added, each sealed with the hash of the one before. */
@Entity({ name: 'agreement_event' })
@ForeignKey(() => Agreement, ['agreement'], ['id'], { name: 'agreement_event_agreement' })
@Unique('agreement_event_sequence', ['agreement', 'sequence'])
export class AgreementEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'bigint' })
  agreement!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  kind!: string;

  /** State of the agreement after it. */
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
