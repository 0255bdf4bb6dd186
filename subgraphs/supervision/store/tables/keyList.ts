import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** The list of key supervision of an authority in one matter and year. */
@Entity({ name: 'key_list' })
@Unique('key_list_number', ['number'])
@Unique('key_list_year', ['authority', 'matterCode', 'year'])
@Check('key_list_capped', `state <> 'PUBLISHED' OR cap IS NOT NULL`)
export class KeyList {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'key_list_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  procedure!: string;

  @Column({ type: 'integer', name: 'most_objects', nullable: true })
  mostObjects!: number | null;

  @Column({ type: 'integer', nullable: true })
  cap!: number | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'drafted_by' })
  draftedBy!: string;

  @Column({ type: 'date', name: 'drafted_on' })
  draftedOn!: string;

  @Column({ type: 'text', name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
