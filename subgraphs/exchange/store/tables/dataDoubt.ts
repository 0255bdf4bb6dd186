import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One doubt about a field of a fact, as it stands now. */
@Entity({ name: 'data_doubt' })
@Unique('data_doubt_number', ['number'])
@Index('data_doubt_open', { synchronize: false })
@Index('data_doubt_unflagged', { synchronize: false })
@Index('data_doubt_record', ['about', 'recordKey'])
@Index('data_doubt_subject', ['subject', 'id'])
@Index('data_doubt_by_doubter', ['doubter', 'id'])
@Index('data_doubt_by_owner', ['owner', 'id'])
@Check('data_doubt_grounded', `outcome IS NULL OR btrim(coalesce(grounds, '')) <> ''`)
@Check('data_doubt_settled', `state NOT IN ('CORRECTED', 'WITHDRAWN') OR correcting_event IS NOT NULL`)
export class DataDoubt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  resource!: string;

  /** Kind of the fact, as the feed names it. */
  @Column({ type: 'text' })
  about!: string;

  @Column({ type: 'text', name: 'record_key' })
  recordKey!: string;

  /** Code of the entity, or of the matter or item where the fact is of none. */
  @Column({ type: 'text', collation: 'C' })
  subject!: string;

  /** Coordinate of the field. */
  @Column({ type: 'text' })
  field!: string;

  /** Department that answers for the resource. */
  @Column({ type: 'text' })
  owner!: string;

  /** Department that supplied the fact. */
  @Column({ type: 'text', nullable: true })
  provider!: string | null;

  @Column({ type: 'text' })
  doubter!: string;

  @Column({ type: 'text', name: 'raised_by' })
  raisedBy!: string;

  /** DEPARTMENT or ENTITY. */
  @Column({ type: 'text' })
  cause!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', nullable: true })
  evidence!: string | null;

  /** The event of the feed in which the fact was doubted. */
  @Column({ type: 'uuid', name: 'doubted_event' })
  doubtedEvent!: string;

  @Column({ type: 'bigint', name: 'doubted_seq' })
  doubtedSeq!: string;

  /** SHA-256 of what the field said. */
  @Column({ type: 'text', name: 'doubted_digest' })
  doubtedDigest!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'date', name: 'raised_on' })
  raisedOn!: string;

  /** Day from which the clocks run: of the doubt, or of its return. */
  @Column({ type: 'date', name: 'started_on' })
  startedOn!: string;

  /** Null where the holidays of its year are not known yet. */
  @Column({ type: 'date', name: 'flag_due_on', nullable: true })
  flagDueOn!: string | null;

  @Column({ type: 'date', name: 'flagged_on', nullable: true })
  flaggedOn!: string | null;

  /** The event by which holders are told of the doubt. */
  @Column({ type: 'uuid', name: 'flag_event', nullable: true })
  flagEvent!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  /** UPHOLD, CORRECT or WITHDRAW. */
  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  grounds!: string | null;

  @Column({ type: 'text', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'boolean', name: 'decided_by_centre', default: () => 'false' })
  decidedByCentre!: boolean;

  /** The event of the feed that carries the correction or the withdrawal. */
  @Column({ type: 'uuid', name: 'correcting_event', nullable: true })
  correctingEvent!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
