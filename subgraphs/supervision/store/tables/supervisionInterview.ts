import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CategoryAssignment } from './categoryAssignment';

/** An interview with a subject whose category was tightened, from its plan to the rectification. */
@Entity({ name: 'supervision_interview' })
@Unique('supervision_interview_number', ['number'])
@Index('supervision_interview_entity', ['uscc', 'matterCode', 'id'])
@Index('supervision_interview_due', ['rectifyBy'], { where: 'held_on IS NOT NULL AND rectified_on IS NULL' })
@Check('supervision_interview_founded', "btrim(reasons) <> '' AND btrim(facts) <> ''")
@Check(
  'supervision_interview_recorded',
  '(held_on IS NULL) = (record IS NULL) AND (rectified_on IS NULL OR held_on IS NOT NULL)',
)
export class SupervisionInterview {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => CategoryAssignment, 'id', { name: 'supervision_interview_decision' })
  @Column({ type: 'bigint' })
  assignment!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ type: 'text' })
  facts!: string;

  @Column({ type: 'date', name: 'planned_on' })
  plannedOn!: string;

  @Column({ type: 'text', name: 'planned_by' })
  plannedBy!: string;

  @Column({ type: 'date', name: 'rectify_by' })
  rectifyBy!: string;

  @Column({ type: 'date', name: 'held_on', nullable: true })
  heldOn!: string | null;

  @Column({ type: 'text', nullable: true })
  record!: string | null;

  @Column({ type: 'date', name: 'rectified_on', nullable: true })
  rectifiedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  rectification!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
