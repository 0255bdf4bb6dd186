import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/**
 * An enterprise that a department does not visit under plans for a time, key items excepted. It has its days once it is
 * granted; one that is revoked ends on the day of the revocation.
 */
@Entity({ name: 'inspection_exemption' })
@Unique('inspection_exemption_number', ['number'])
@Index('inspection_exemption_entity', ['uscc', 'department', 'fromDay'])
@Check(
  'inspection_exemption_days',
  `(from_day IS NULL) = (until_day IS NULL)
      AND (from_day IS NOT NULL) = (state IN ('GRANTED', 'REVOKED')) AND until_day >= from_day`,
)
export class InspectionExemption {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The department itself: whose work the row is. */
  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'proposed_from' })
  proposedFrom!: string;

  @Column({ type: 'date', name: 'proposed_until' })
  proposedUntil!: string;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  /** First day; null unless it was granted. */
  @Column({ type: 'date', name: 'from_day', nullable: true })
  fromDay!: string | null;

  /** First day no longer; null unless it was granted. */
  @Column({ type: 'date', name: 'until_day', nullable: true })
  untilDay!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'date', name: 'revoked_on', nullable: true })
  revokedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  revocation!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
