import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An entity that an inspection named for the list of abnormal operation; nobody is listed by it. */
@Entity({ name: 'list_candidate' })
@Unique('list_candidate_number', ['number'])
@Check('list_candidate_state', `state IN ('OPEN', 'PROPOSED', 'DISMISSED')`)
@Check('list_candidate_taken', `(state = 'PROPOSED') = (listing IS NOT NULL)`)
@Check('list_candidate_dismissed', `(state = 'DISMISSED') = (dismissed_on IS NOT NULL)`)
@Check('list_candidate_flag_withdrawn', `flag_withdrawn_on IS NULL OR flag IS NOT NULL`)
@Index('list_candidate_found', ['visit', 'item', 'ground'], { unique: true, where: `state <> 'DISMISSED'` })
@Index('list_candidate_flag', ['flag'], { unique: true })
@Index('list_candidate_by_authority', ['authority', 'id'])
@Index('list_candidate_by_entity', ['uscc', 'id'])
export class ListCandidateRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'date', name: 'found_on' })
  foundOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'reported_by' })
  reportedBy!: string;

  @Column({ type: 'date', name: 'reported_on' })
  reportedOn!: string;

  @Column({ type: 'text', collation: 'C', nullable: true })
  listing!: string | null;

  @Column({ type: 'date', name: 'dismissed_on', nullable: true })
  dismissedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  dismissal!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  flag!: string | null;

  @Column({ type: 'date', name: 'flag_withdrawn_on', nullable: true })
  flagWithdrawnOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
