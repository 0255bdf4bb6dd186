import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CategoryAssignment } from './categoryAssignment';
import { EvaluationTask } from './evaluationTask';

/** An objection of an entity to its category, from its entry to the decision on it. */
@Entity({ name: 'category_objection' })
@Unique('category_objection_number', ['number'])
@Index('category_objection_entity', ['uscc', 'matterCode', 'id'])
@Index('category_objection_open', ['uscc', 'matterCode'], { unique: true, where: "state = 'OPEN'" })
@Check(
  'category_objection_decided',
  "(state = 'OPEN') = (decided_on IS NULL) AND (state = 'OPEN') = (reasons IS NULL) AND (state = 'UPHELD') = (task IS NOT NULL)",
)
@Check('category_objection_second', 'decided_by IS NULL OR decided_by <> entered_by')
export class CategoryObjection {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => CategoryAssignment, 'id', { name: 'category_objection_decision' })
  @Column({ type: 'bigint' })
  assignment!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  statement!: string;

  /** References of the evidence, such as numbers of documents. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  evidence!: string[];

  /** Number of the hearing in whose answer it was raised. */
  @Column({ type: 'text', nullable: true, collation: 'C' })
  hearing!: string | null;

  /** OPEN, UPHELD, REJECTED. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  reasons!: string | null;

  /** The evaluation that an upheld one leads to. */
  @ForeignKey(() => EvaluationTask, 'id', { name: 'category_objection_task' })
  @Column({ type: 'bigint', nullable: true })
  task!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
