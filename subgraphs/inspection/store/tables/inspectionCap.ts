import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** How many planned visits of a department an enterprise gets in a year at most. */
@Entity({ name: 'inspection_cap' })
@Unique('inspection_cap_number', ['number'])
@Unique('inspection_cap_year', ['department', 'year'])
@Check('inspection_cap_most', 'most > 0')
export class InspectionCap {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The department itself: whose work the row is. */
  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'integer' })
  most!: number;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'date', name: 'published_on' })
  publishedOn!: string;

  @Column({ type: 'date', name: 'changed_on', nullable: true })
  changedOn!: string | null;

  @Column({ type: 'text', name: 'change_reason', nullable: true })
  changeReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
