import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The day from which a law, or one article of it, is no longer in force as it stood, by which document. */
@Entity({ name: 'legal_basis_end' })
@Unique('legal_basis_end_number', ['number'])
@Check('legal_basis_end_kind', `kind IN ('CHANGED', 'ABOLISHED')`)
@Check('legal_basis_end_withdrawn', `(withdrawn_on IS NULL) = (withdrawal_reason IS NULL)`)
@Index('legal_basis_end_once', { synchronize: false })
export class LegalBasisEnd {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  law!: string;

  /** Null where the whole law ends. */
  @Column({ type: 'text', nullable: true })
  article!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  /** First day no longer in force. */
  @Column({ type: 'date', name: 'ended_on' })
  endedOn!: string;

  @Column({ type: 'text' })
  document!: string;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'date', name: 'recorded_on' })
  recordedOn!: string;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  @Column({ type: 'text', name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
