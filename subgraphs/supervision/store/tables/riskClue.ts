import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A clue of risk from its discovery to the feedback that closes it. */
@Entity({ name: 'risk_clue' })
@Unique('risk_clue_number', ['number'])
@Index('risk_clue_open', { synchronize: false })
@Index('risk_clue_entity', ['uscc', 'id'])
@Index('risk_clue_authority', ['authority', 'id'])
@Index('risk_clue_due', { synchronize: false })
@Check(
  'risk_clue_closed',
  `state <> 'FED_BACK' OR (finding IS NOT NULL AND disposal IS NOT NULL AND btrim(coalesce(feedback, '')) <> '')`,
)
export class RiskClue {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text', name: 'origin_key', collation: 'C', nullable: true })
  originKey!: string | null;

  @Column({ type: 'text', nullable: true })
  model!: string | null;

  @Column({ type: 'text', name: 'detection_rule', nullable: true })
  detectionRule!: string | null;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'risk_clue_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text', nullable: true })
  level!: string | null;

  @Column({ type: 'smallint', array: true, nullable: true })
  points!: number[] | null;

  @Column({ type: 'bigint', name: 'evidence_seq', nullable: true })
  evidenceSeq!: string | null;

  @Column({ type: 'bigint', name: 'newest_seq', nullable: true })
  newestSeq!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'date', name: 'discovered_on' })
  discoveredOn!: string;

  @Column({ type: 'text', name: 'discovered_by' })
  discoveredBy!: string;

  @Column({ type: 'date', name: 'state_since' })
  stateSince!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  finding!: string | null;

  @Column({ type: 'text', name: 'finding_note', nullable: true })
  findingNote!: string | null;

  @Column({ type: 'date', name: 'verified_on', nullable: true })
  verifiedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  disposal!: string | null;

  @Column({ type: 'text', name: 'disposal_note', nullable: true })
  disposalNote!: string | null;

  @Column({ type: 'date', name: 'disposed_on', nullable: true })
  disposedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  feedback!: string | null;

  @Column({ type: 'date', name: 'fed_back_on', nullable: true })
  fedBackOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
