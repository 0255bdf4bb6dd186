import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a plan says, in one edition; what was published is never changed. */
@Entity({ name: 'inspection_plan_edition' })
@Unique('inspection_plan_edition_once', ['planNumber', 'edition'])
@Check(
  'inspection_plan_edition_order',
  `(filed_on IS NULL OR approved_on IS NOT NULL)
      AND (published_on IS NULL OR filed_on IS NOT NULL) AND (published_on IS NULL OR dropped_on IS NULL)`,
)
export class InspectionPlanEdition {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'plan_number', collation: 'C' })
  planNumber!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  /** Why a published plan is amended; null for the first edition. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'boolean', default: false })
  urgent!: boolean;

  @Column({ type: 'jsonb', default: [] })
  consents!: object[];

  @Column({ type: 'text', name: 'drafted_by' })
  draftedBy!: string;

  @Column({ type: 'date', name: 'drafted_on' })
  draftedOn!: string;

  @Column({ type: 'text', name: 'approved_by', nullable: true })
  approvedBy!: string | null;

  @Column({ type: 'date', name: 'approved_on', nullable: true })
  approvedOn!: string | null;

  @Column({ type: 'text', name: 'filing_reference', nullable: true })
  filingReference!: string | null;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn!: string | null;

  @Column({ type: 'text', name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'date', name: 'dropped_on', nullable: true })
  droppedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
