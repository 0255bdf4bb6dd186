import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RuleSet } from './ruleSet';

/** A category that an officer proposes by hand, and what another person decided on it. */
@Entity({ name: 'category_adjustment' })
@Unique('category_adjustment_number', ['number'])
@Index('category_adjustment_entity', ['uscc', 'matterCode', 'id'])
@Index('category_adjustment_open', ['uscc', 'matterCode'], { unique: true, where: "state = 'PROPOSED'" })
@Check('category_adjustment_grounded', 'jsonb_array_length(grounds) > 0')
@Check('category_adjustment_second', "decided_by IS NULL OR state = 'WITHDRAWN' OR decided_by <> proposed_by")
export class CategoryAdjustment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => RuleSet, 'id', { name: 'category_adjustment_rules' })
  @Column({ type: 'bigint', name: 'rule_set' })
  ruleSet!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'smallint' })
  level!: number;

  /** The decision in force when it was proposed; null where there was none. */
  @Column({ type: 'bigint', nullable: true })
  standing!: string | null;

  @Column({ type: 'text', name: 'standing_category', nullable: true })
  standingCategory!: string | null;

  @Column({ type: 'smallint', name: 'standing_level', nullable: true })
  standingLevel!: number | null;

  @Column({ type: 'text' })
  direction!: string;

  @Column({ type: 'text', array: true })
  exemptions!: string[];

  @Column({ type: 'jsonb' })
  grounds!: object;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
