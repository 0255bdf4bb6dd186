import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** One decision on the category of an entity in a matter; without an end it is in force, and it is then the only one. */
@Entity({ name: 'category_assignment' })
@Unique('category_assignment_source', ['sourceDepartment', 'sourceRecordId'])
@Index('category_assignment_history', ['uscc', 'matterCode', 'since', 'id'])
@Index('category_assignment_incomplete', ['matterCode'], { where: "until IS NULL AND status = 'INCOMPLETE'" })
@Index('category_assignment_by_run', ['matterCode', 'authority', 'id'], {
  where: 'until IS NULL AND run IS NOT NULL',
})
@Exclusion('category_assignment_in_force', 'USING btree (uscc WITH =, matter_code WITH =) WHERE (until IS NULL)', {
  deferrable: 'INITIALLY DEFERRED',
})
@Check('category_assignment_measured', 'rule_set IS NULL OR category IS NULL OR measure_plan IS NOT NULL')
export class CategoryAssignment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'category_assignment_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'smallint', nullable: true })
  level!: number | null;

  @Column({ type: 'date' })
  since!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'boolean' })
  published!: boolean;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;

  /** The edition of rules under which it was decided; null for a decision taken over from the authority's own system. */
  @Column({ type: 'bigint', name: 'rule_set', nullable: true })
  ruleSet!: string | null;

  /** The evaluation on which it rests. */
  @Column({ type: 'bigint', nullable: true })
  run!: string | null;

  /** Code of the measures of the edition; a category under rules has some (16 ¶1). */
  @Column({ type: 'text', name: 'measure_plan', nullable: true })
  measurePlan!: string | null;

  /** What became of the proposed category: ADJUSTED, STEPPED, HELD, CONFIRMED, FIRST, BY_HAND. */
  @Column({ type: 'text', nullable: true })
  decision!: string | null;
}
