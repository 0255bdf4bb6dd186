import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { KeyList } from './keyList';

/** An entity that is proposed for a key list, on it, or taken off it. */
@Entity({ name: 'key_list_object' })
@Unique('key_list_object_number', ['number'])
@Index('key_list_object_standing', { synchronize: false })
@Index('key_list_object_list', ['list', 'id'])
export class KeyListObject {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => KeyList, 'id', { name: 'key_list_object_of' })
  @Column({ type: 'bigint' })
  list!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  charge!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'text', name: 'removal_reason', nullable: true })
  removalReason!: string | null;

  @Column({ type: 'date', nullable: true })
  since!: string | null;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
