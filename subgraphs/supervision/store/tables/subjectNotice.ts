import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CategoryAssignment } from './categoryAssignment';

/** That a subject was told a decision on its category, or that telling it was held unsuitable. */
@Entity({ name: 'subject_notice' })
@Unique('subject_notice_number', ['number'])
@Unique('subject_notice_once', ['assignment', 'state'])
@Index('subject_notice_entity', ['uscc', 'matterCode', 'id'])
@Check(
  'subject_notice_grounded',
  "(state = 'TOLD') = (way IS NOT NULL) AND (state = 'WITHHELD') = (withheld_reason IS NOT NULL)",
)
export class SubjectNotice {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => CategoryAssignment, 'id', { name: 'subject_notice_decision' })
  @Column({ type: 'bigint' })
  assignment!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  /** TOLD, WITHHELD. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', nullable: true })
  way!: string | null;

  @Column({ type: 'text', name: 'withheld_reason', nullable: true })
  withheldReason!: string | null;

  @Column({ type: 'text', nullable: true })
  explanation!: string | null;

  /** Category, level and measures as they were told or withheld. */
  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'smallint', nullable: true })
  level!: number | null;

  @Column({ type: 'text', name: 'measure_plan', nullable: true })
  measurePlan!: string | null;

  @Column({ type: 'date', name: 'done_on' })
  doneOn!: string;

  @Column({ type: 'text', name: 'done_by' })
  doneBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
