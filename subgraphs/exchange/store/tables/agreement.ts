import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One agreement between a consumer and the owners of what it asks for, in the contents that hold now. */
@Entity({ name: 'agreement' })
@Unique('agreement_number', ['number'])
@Index('agreement_by_consumer', ['consumer', 'id'])
export class Agreement {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  consumer!: string;

  @Column({ type: 'text' })
  purpose!: string;

  @Column({ type: 'text', name: 'legal_basis' })
  legalBasis!: string;

  @Column({ type: 'text' })
  scenario!: string;

  @Column({ type: 'text', array: true })
  terms!: string[];

  @Column({ type: 'text', array: true, nullable: true })
  districts!: string[] | null;

  @Column({ type: 'text', array: true, nullable: true })
  industries!: string[] | null;

  @Column({ type: 'text', array: true, nullable: true })
  usccs!: string[] | null;

  @Column({ type: 'text', array: true })
  methods!: string[];

  @Column({ type: 'date', name: 'valid_from' })
  validFrom!: string;

  @Column({ type: 'date', name: 'valid_until' })
  validUntil!: string;

  @Column({ type: 'integer', name: 'rate_per_minute' })
  ratePerMinute!: number;

  /** As recorded; the day decides whether a signed agreement is in force. */
  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer' })
  version!: number;

  /** SHA-256 of the canonical contents, once every owner has answered. */
  @Column({ type: 'text', nullable: true })
  hash!: string | null;

  @Column({ type: 'text', name: 'applied_by' })
  appliedBy!: string;

  @Column({ type: 'date', name: 'applied_on' })
  appliedOn!: string;

  /** Day on which the clocks of the answers began: of the application, or of its completion. */
  @Column({ type: 'date', name: 'complete_on' })
  completeOn!: string;

  /** Day on which the consumer was told, once, that the application is incomplete. */
  @Column({ type: 'date', name: 'told_on', nullable: true })
  toldOn!: string | null;

  @Column({ type: 'date', name: 'consented_on', nullable: true })
  consentedOn!: string | null;

  /** Who signed for the consumer. */
  @Column({ type: 'text', name: 'signed_by', nullable: true })
  signedBy!: string | null;

  /** Day of the last signature. */
  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
