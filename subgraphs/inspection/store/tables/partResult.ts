import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Where the results of one department in a visit stand. */
@Entity({ name: 'part_result' })
@Unique('part_result_number', ['number'])
@Unique('part_result_part', ['visit', 'department'])
@Check('part_result_state', `state IN ('ENTERING', 'FORMED', 'PUBLISHED', 'WITHHELD')`)
@Check('part_result_formed', `(state = 'ENTERING') = (formed_on IS NULL)`)
@Check('part_result_public', `(state = 'PUBLISHED') = (published_on IS NOT NULL)`)
@Index('part_result_by_authority', ['authority', 'state', 'id'])
@Index('part_result_by_plan', ['planNumber', 'visit'])
export class PartResult {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'text', name: 'round_number', collation: 'C', nullable: true })
  roundNumber!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'formed_on', nullable: true })
  formedOn!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column({ type: 'boolean', nullable: true })
  late!: boolean | null;

  @Column({ type: 'jsonb', nullable: true })
  screen!: unknown;

  @Column({ type: 'date', name: 'withheld_on', nullable: true })
  withheldOn!: string | null;

  @Column({ type: 'text', name: 'withheld_by', nullable: true })
  withheldBy!: string | null;

  @Column({ type: 'text', name: 'withheld_reason', nullable: true })
  withheldReason!: string | null;

  @Column({ type: 'text', nullable: true })
  review!: string | null;

  @Column({ type: 'text', name: 'reviewed_by', nullable: true })
  reviewedBy!: string | null;

  @Column({ type: 'date', name: 'reviewed_on', nullable: true })
  reviewedOn!: string | null;

  @Column({ type: 'text', name: 'review_reason', nullable: true })
  reviewReason!: string | null;

  @Column({ type: 'integer', default: 0 })
  corrections!: number;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
