import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A published decision that is told to everybody as a typical case. */
@Entity({ name: 'typical_case' })
@Unique('typical_case_number', ['number'])
@Check('typical_case_withdrawn', `(withdrawn_on IS NULL) = (withdrawn_because IS NULL)`)
@Check('typical_case_because', `withdrawn_because IN ('RECALLED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED', 'UNPUBLISHED')`)
@Index('typical_case_once', ['decisionNumber'], { unique: true, where: 'withdrawn_on IS NULL' })
export class TypicalCase {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'decision_number', collation: 'C' })
  decisionNumber!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text', name: 'published_by' })
  publishedBy!: string;

  @Column({ type: 'date', name: 'published_on' })
  publishedOn!: string;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  @Column({ type: 'text', name: 'withdrawn_because', nullable: true })
  withdrawnBecause!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
