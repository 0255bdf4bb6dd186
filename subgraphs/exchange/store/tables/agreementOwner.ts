import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agreement } from './agreement';

/** What one owner was asked for in an agreement, what it answered, and its signature. */
@Entity({ name: 'agreement_owner' })
@ForeignKey(() => Agreement, ['agreement'], ['id'], { name: 'agreement_owner_agreement' })
@Index('agreement_owner_by_department', ['department', 'agreement'])
export class AgreementOwner {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'agreement_owner_pkey' })
  agreement!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'agreement_owner_pkey' })
  department!: string;

  @Column({ type: 'text', array: true })
  terms!: string[];

  /** Whether all of the terms are shared without conditions. */
  @Column({ type: 'boolean' })
  unconditional!: boolean;

  @Column({ type: 'boolean', default: () => 'false' })
  extended!: boolean;

  /** Last day of the answer; null where the holidays of its year are not known yet. */
  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', array: true, name: 'granted_terms', nullable: true })
  grantedTerms!: string[] | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'text', nullable: true })
  citation!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', name: 'signed_by', nullable: true })
  signedBy!: string | null;

  @Column({ type: 'date', name: 'signed_on', nullable: true })
  signedOn!: string | null;

  /** The hash that the owner signed. */
  @Column({ type: 'text', name: 'signed_hash', nullable: true })
  signedHash!: string | null;
}
