import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** One version of what the authority holds of a subject in a matter. */
@Entity({ name: 'supervised_subject' })
@Unique('supervised_subject_version', ['matterCode', 'uscc', 'seq'])
@Index('supervised_subject_entity', ['uscc', 'matterCode', 'id'])
@Index('supervised_subject_ended', ['endedOn'], { where: 'superseded_seq IS NULL AND ended_on IS NOT NULL' })
@Index('supervised_subject_present', ['matterCode', 'uscc'], { unique: true, where: 'superseded_seq IS NULL' })
export class SupervisedSubject {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'supervised_subject_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  approval!: string;

  @Column({ type: 'date', name: 'approved_on' })
  approvedOn!: string;

  @Column({ type: 'date', name: 'stopped_on', nullable: true })
  stoppedOn!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'bigint', name: 'superseded_seq', nullable: true })
  supersededSeq!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
