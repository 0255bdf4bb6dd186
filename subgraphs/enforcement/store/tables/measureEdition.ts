import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An edition of a discretion benchmark or of a no-penalty list; once published it never changes. */
@Entity({ name: 'measure_edition' })
@Unique('measure_edition_number', ['number'])
@Check('measure_edition_sort', `sort IN ('BENCHMARK', 'NO_PENALTY_LIST')`)
@Check('measure_edition_state', `state IN ('DRAFT', 'PUBLISHED', 'DISCARDED')`)
@Check('measure_edition_about', `(sort = 'BENCHMARK') = (provision IS NOT NULL AND kind IS NOT NULL)`)
@Check('measure_edition_published', `(state = 'PUBLISHED') = (published_on IS NOT NULL)`)
@Index('measure_edition_series', { synchronize: false })
@Index('measure_edition_by_authority', ['authority', 'sort', 'provision'])
export class MeasureEdition {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  sort!: string;

  @Column({ type: 'text', name: 'first_edition', collation: 'C', nullable: true })
  firstEdition!: string | null;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  provision!: string | null;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'boolean' })
  repeals!: boolean;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'date', name: 'effective_from' })
  effectiveFrom!: string;

  @Column({ type: 'text' })
  state!: string;

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
