import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** 信用承诺 A written promise of an entity, what was decided on it, and whether it was kept. */
@Entity({ name: 'commitment' })
@Unique('commitment_number', ['number'])
@Index('commitment_entity', { synchronize: false })
@Check(
  'commitment_state',
  `state = ANY (ARRAY['MADE'::text, 'KEPT'::text, 'BREACH_FOUND'::text, 'ORDERED'::text, 'FIXED'::text, 'REVOKED'::text])`,
)
export class CommitmentRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  matter!: string;

  @Column({ type: 'text' })
  promise!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text', array: true })
  touches!: string[];

  @Column({ type: 'text', name: 'document_hash' })
  documentHash!: string;

  @Column({ type: 'date', name: 'made_on' })
  madeOn!: string;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  /** Last day of the check; null where there is none, or the holidays of its year are not known. */
  @Column({ type: 'date', name: 'check_due_on', nullable: true })
  checkDueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'checked_on', nullable: true })
  checkedOn!: string | null;

  /** Account of who checked. */
  @Column({ type: 'text', name: 'checked_by', nullable: true })
  checkedBy!: string | null;

  @Column({ type: 'jsonb' })
  grounds!: unknown;

  @Column({ type: 'date', name: 'fix_by', nullable: true })
  fixBy!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', name: 'revocation_number', nullable: true })
  revocationNumber!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
