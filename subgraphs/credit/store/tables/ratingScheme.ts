import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { RatingSchemeContent } from '../../rules/rating/ratingTypes';

/** An edition of a scheme of credit ratings; a published one stands as it is. */
@Entity({ name: 'rating_scheme' })
@Unique('rating_scheme_number', ['number'])
@Unique('rating_scheme_edition', ['kind', 'edition'])
@Check('rating_scheme_kind', `kind IN ('PUBLIC_CREDIT', 'CREDIT_RISK')`)
@Check('rating_scheme_state', `state IN ('DRAFT', 'PUBLISHED')`)
@Check('rating_scheme_published', `(state = 'PUBLISHED') = (edition IS NOT NULL AND published_by IS NOT NULL)`)
export class RatingSchemeRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'integer', nullable: true })
  edition!: number | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb' })
  content!: RatingSchemeContent;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'date', name: 'in_force_from' })
  inForceFrom!: string;

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
