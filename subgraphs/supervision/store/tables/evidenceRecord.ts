import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One version of one record of evidence; a version that was replaced or withdrawn keeps its row. */
@Entity({ name: 'evidence_record' })
@Unique('evidence_record_version', ['recordKey', 'seq'])
@Index('evidence_record_entity', ['uscc', 'kind', 'id'])
@Index('evidence_record_visits', { synchronize: false })
@Index('evidence_record_seq', ['seq'])
@Index('evidence_record_superseded', ['supersededSeq'], { where: 'superseded_seq IS NOT NULL' })
@Index('evidence_record_present', ['recordKey'], { unique: true, where: 'superseded_seq IS NULL' })
export class EvidenceRecord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'record_key', collation: 'C' })
  recordKey!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'text', nullable: true })
  grade!: string | null;

  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn!: string;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'uuid', name: 'event_id', nullable: true })
  eventId!: string | null;

  @Column({ type: 'text', nullable: true })
  position!: string | null;

  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'bigint', name: 'superseded_seq', nullable: true })
  supersededSeq!: string | null;

  @Column({ type: 'boolean', default: false })
  withdrawn!: boolean;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
