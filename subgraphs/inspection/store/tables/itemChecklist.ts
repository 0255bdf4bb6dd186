import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An edition of the checklist of an item. */
@Entity({ name: 'item_checklist' })
@Unique('item_checklist_number', ['number'])
@Unique('item_checklist_edition', ['item', 'edition'])
@Check('item_checklist_state', `state IN ('DRAFT', 'PUBLISHED')`)
@Check('item_checklist_public', `(state = 'PUBLISHED') = (published_on IS NOT NULL)`)
export class ItemChecklist {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'jsonb' })
  points!: unknown;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'date', name: 'effective_from' })
  effectiveFrom!: string;

  @Column({ type: 'date', name: 'effective_to', nullable: true })
  effectiveTo!: string | null;

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
