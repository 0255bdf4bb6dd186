import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An item that is proposed for the published list, or one of an imported list that a person has to settle first. */
@Entity({ name: 'item_proposal' })
@Unique('item_proposal_number', ['number'])
@Index('item_proposal_open', { synchronize: false })
@Index('item_proposal_told', ['code', 'toldDigest'])
export class ItemProposal {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The department that inspects the item. */
  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  code!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text', name: 'object_type', nullable: true })
  objectType!: string | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  methods!: string[];

  @Column({ type: 'integer', name: 'ratio_floor_ppm', nullable: true })
  ratioFloorPpm!: number | null;

  @Column({ type: 'integer', name: 'ratio_ceiling_ppm', nullable: true })
  ratioCeilingPpm!: number | null;

  @Column({ type: 'integer', name: 'least_per_year', nullable: true })
  leastPerYear!: number | null;

  @Column({ type: 'integer', name: 'most_per_year', nullable: true })
  mostPerYear!: number | null;

  @Column({ type: 'text', name: 'inspector_field', nullable: true })
  inspectorField!: string | null;

  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  /** Codes of what a person has to settle. */
  @Column({ type: 'text', array: true, default: () => `'{}'` })
  unclear!: string[];

  /** The row of the imported list in its own words, as JSON; null for what was not imported. */
  @Column({ type: 'text', nullable: true })
  told!: string | null;

  @Column({ type: 'text', name: 'told_digest', nullable: true })
  toldDigest!: string | null;

  /** Moment of which the imported list tells. */
  @Column({ type: 'timestamp with time zone', name: 'told_at', nullable: true })
  toldAt!: string | null;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text', name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: string | null;

  @Column({ type: 'text', nullable: true })
  settlement!: string | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
