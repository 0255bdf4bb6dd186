import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A plan of inspections: whose it is, and where it stands; what it says is in its editions. */
@Entity({ name: 'inspection_plan' })
@Unique('inspection_plan_number', ['number'])
@Index('inspection_plan_year', ['year', 'kind', 'id'])
@Check('inspection_plan_public', `published_on IS NOT NULL OR state IN ('DRAFT', 'APPROVED', 'WITHDRAWN')`)
export class InspectionPlan {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The department that leads. */
  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'integer' })
  year!: number;

  /** Those that have tasks under the edition in force, and the lead. */
  @Column({ type: 'text', array: true })
  departments!: string[];

  @Column({ type: 'text' })
  state!: string;

  /** The edition in force; of a plan that is not public, the only one. */
  @Column({ type: 'integer' })
  edition!: number;

  /** Day on which its first edition was published. */
  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column({ type: 'date', name: 'completed_on', nullable: true })
  completedOn!: string | null;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  @Column({ type: 'text', nullable: true })
  withdrawal!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
