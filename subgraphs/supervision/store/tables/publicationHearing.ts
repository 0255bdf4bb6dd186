import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CategoryAssignment } from './categoryAssignment';
import { CategoryPublicationBatch } from './categoryPublicationBatch';

/** The hearing of a subject of higher intensity before its category is published. */
@Entity({ name: 'publication_hearing' })
@Unique('publication_hearing_number', ['number'])
@Unique('publication_hearing_once', ['publication', 'assignment'])
@Index('publication_hearing_entity', ['uscc', 'matterCode', 'id'])
@Check('publication_hearing_answered', '(heard_on IS NULL) = (statement IS NULL)')
export class PublicationHearing {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => CategoryAssignment, 'id', { name: 'publication_hearing_decision' })
  @Column({ type: 'bigint' })
  assignment!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => CategoryPublicationBatch, 'id', { name: 'publication_hearing_batch' })
  @Column({ type: 'bigint' })
  publication!: string;

  @Column({ type: 'date', name: 'notified_on' })
  notifiedOn!: string;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn!: string;

  @Column({ type: 'date', name: 'heard_on', nullable: true })
  heardOn!: string | null;

  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  /** References of the evidence, such as numbers of documents. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  evidence!: string[];

  /** Number of the objection that the answer raised. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  objection!: string | null;

  @Column({ type: 'text', name: 'entered_by', nullable: true })
  enteredBy!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
