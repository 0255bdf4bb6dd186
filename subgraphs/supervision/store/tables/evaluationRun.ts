import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RuleSet } from './ruleSet';

/** One evaluation of the subjects of a rule set on a day, over the evidence up to a number. */
@Entity({ name: 'evaluation_run' })
@Unique('evaluation_run_number', ['number'])
@Index('evaluation_run_matter', ['matterCode', 'day', 'id'])
@Index('evaluation_run_at_work', ['ruleSet'], {
  unique: true,
  where: "kind = 'REGULAR' AND state IN ('SCORING', 'SCORED', 'ADOPTING')",
})
@Index('evaluation_run_going_on', ['id'], { where: "state IN ('SCORING', 'ADOPTING')" })
@Index('evaluation_run_regular', ['ruleSet', 'day', 'id'], { where: "kind = 'REGULAR'" })
export class EvaluationRun {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => RuleSet, 'id', { name: 'evaluation_run_rules' })
  @Column({ type: 'bigint', name: 'rule_set' })
  ruleSet!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'jsonb', nullable: true })
  proportions!: object | null;

  @Column({ type: 'jsonb', nullable: true })
  cuts!: object | null;

  @Column({ type: 'text', array: true, name: 'missing_sources', default: () => `'{}'` })
  missingSources!: string[];

  @Column({ type: 'integer', default: 0 })
  subjects!: number;

  @Column({ type: 'integer', default: 0 })
  scored!: number;

  @Column({ type: 'character', length: 18, name: 'scored_to', collation: 'C', nullable: true })
  scoredTo!: string | null;

  /** Up to which code the proposed grades are judged against those that stand. */
  @Column({ type: 'character', length: 18, name: 'judged_to', collation: 'C', nullable: true })
  judgedTo!: string | null;

  @Column({ type: 'character', length: 18, name: 'adopted_to', collation: 'C', nullable: true })
  adoptedTo!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: object | null;

  @Column({ type: 'text', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'finished_at', nullable: true })
  finishedAt!: string | null;

  @Column({ type: 'text', name: 'adopted_by', nullable: true })
  adoptedBy!: string | null;

  @Column({ type: 'date', name: 'adopted_on', nullable: true })
  adoptedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
