import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A dispute of departments on which of them is competent. */
@Entity({ name: 'jurisdiction_dispute' })
@Unique('jurisdiction_dispute_number', ['number'])
@Check('jurisdiction_dispute_state', `state IN ('NEGOTIATING', 'REFERRED_UP', 'AGREED', 'DESIGNATED')`)
@Check(
  'jurisdiction_dispute_settled',
  `(state IN ('AGREED', 'DESIGNATED')) = (competent IS NOT NULL AND settled_on IS NOT NULL)`,
)
@Index('jurisdiction_dispute_by_authority', ['authority', 'id'])
export class JurisdictionDispute {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', array: true })
  parties!: string[];

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'jsonb' })
  stated!: unknown;

  @Column({ type: 'date', name: 'referred_on', nullable: true })
  referredOn!: string | null;

  @Column({ type: 'text', nullable: true })
  competent!: string | null;

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: string | null;

  @Column({ type: 'text', name: 'designated_by', nullable: true })
  designatedBy!: string | null;

  @Column({ type: 'text', name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
