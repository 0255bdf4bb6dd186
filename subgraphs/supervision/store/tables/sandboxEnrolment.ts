import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** An entity in a sandbox: what of it is tolerated in a matter, from its first day to its last. */
@Entity({ name: 'sandbox_enrolment' })
@Unique('sandbox_enrolment_number', ['number'])
@Index('sandbox_enrolment_entity', ['uscc', 'matterCode', 'fromDay'])
@Check('sandbox_enrolment_days', `until_day > from_day`)
export class SandboxEnrolment {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'sandbox_enrolment_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  scope!: string;

  @Column({ type: 'text' })
  limits!: string;

  @Column({ type: 'text', array: true })
  tolerated!: string[];

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  conditions!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

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
