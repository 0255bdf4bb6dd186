import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** The shares of the categories that an authority fixed for a year, per mille. */
@Entity({ name: 'annual_proportions' })
@Check(
  'annual_proportions_whole',
  `least(lower_share, ordinary_share, higher_share) >= 0 AND lower_share + ordinary_share + higher_share = 1000
   AND ordinary_share > lower_share + higher_share`,
)
@Unique('annual_proportions_year', ['authority', 'matterCode', 'year'])
export class AnnualProportions {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'annual_proportions_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'smallint', name: 'lower_share' })
  lowerShare!: number;

  @Column({ type: 'smallint', name: 'ordinary_share' })
  ordinaryShare!: number;

  @Column({ type: 'smallint', name: 'higher_share' })
  higherShare!: number;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'date', name: 'set_on' })
  setOn!: string;

  @Column({ type: 'text', name: 'set_by' })
  setBy!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
