import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A ban from a field, of an entity or of a person by pseudonym, that rests on a decision. */
@Entity({ name: 'ban' })
@Unique('ban_number', ['number'])
@Check('ban_term', `lifetime = (until_day IS NULL)`)
@Check('ban_lifted', `(lifted_on IS NULL) = (lifting_reason IS NULL)`)
@Index('ban_once', ['decisionNumber', 'reference', 'scope'], { unique: true, where: 'lifted_on IS NULL' })
@Index('ban_by_reference', ['reference', 'scope'])
@Index('ban_by_entity', ['uscc', 'id'])
export class Ban {
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

  @Column({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @Column({ type: 'text', collation: 'C' })
  reference!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  @Column({ type: 'text' })
  scope!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'date', name: 'from_day' })
  from!: string;

  @Column({ type: 'date', name: 'until_day', nullable: true })
  until!: string | null;

  @Column({ type: 'boolean' })
  lifetime!: boolean;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'date', name: 'recorded_on' })
  recordedOn!: string;

  @Column({ type: 'text', name: 'lifted_by', nullable: true })
  liftedBy!: string | null;

  @Column({ type: 'date', name: 'lifted_on', nullable: true })
  liftedOn!: string | null;

  @Column({ type: 'text', name: 'lifting_reason', nullable: true })
  liftingReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
