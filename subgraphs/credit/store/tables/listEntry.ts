import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An entry of a list of abnormal operation or of serious dishonesty, from its proposal to its end. */
@Entity({ name: 'list_entry' })
@Unique('list_entry_number', ['number'])
@Check(
  'list_entry_state',
  `state IN ('PROPOSED', 'NOTICED', 'HEARD', 'REFUSED', 'LISTED', 'REMOVAL_APPLIED', 'REMOVED')`,
)
@Check('list_entry_list', `list IN ('ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY')`)
@Check('list_entry_decided', `(state IN ('PROPOSED', 'NOTICED', 'HEARD')) = (decided_on IS NULL)`)
@Check('list_entry_removed', `(state = 'REMOVED') = (removed_on IS NOT NULL)`)
@Index('list_entry_by_authority', ['authority', 'id'])
@Index('list_entry_by_entity', ['uscc', 'id'])
export class ListEntryRow {
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
  list!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text', name: 'legal_basis', nullable: true })
  legalBasis!: string | null;

  @Column({ type: 'text' })
  facts!: string;

  @Column({ type: 'date', name: 'established_on' })
  establishedOn!: string;

  @Column({ type: 'text', collation: 'C', nullable: true })
  candidate!: string | null;

  @Column({ type: 'bigint', name: 'penalty_record', nullable: true })
  penaltyRecord!: string | null;

  @Column({ type: 'text', name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'text', array: true })
  heavier!: string[];

  @Column({ type: 'text', array: true })
  persons!: string[];

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'noticed_on', nullable: true })
  noticedOn!: string | null;

  @Column({ type: 'text', name: 'notice_reasons', nullable: true })
  noticeReasons!: string | null;

  @Column({ type: 'text', name: 'notice_rights', nullable: true })
  noticeRights!: string | null;

  @Column({ type: 'date', name: 'statement_until', nullable: true })
  statementUntil!: string | null;

  @Column({ type: 'text', name: 'heard_form', nullable: true })
  heardForm!: string | null;

  @Column({ type: 'date', name: 'heard_on', nullable: true })
  heardOn!: string | null;

  @Column({ type: 'boolean', name: 'hearing_asked', default: false })
  hearingAsked!: boolean;

  @Column({ type: 'text', nullable: true })
  statement!: string | null;

  @Column({ type: 'boolean', nullable: true })
  adopted!: boolean | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'text', name: 'document_number', nullable: true })
  documentNumber!: string | null;

  @Column({ type: 'text', name: 'exit_conditions', nullable: true })
  exitConditions!: string | null;

  @Column({ type: 'text', nullable: true })
  remedy!: string | null;

  @Column({ type: 'date', name: 'stays_until', nullable: true })
  staysUntil!: string | null;

  @Column({ type: 'text', name: 'removal_ground', nullable: true })
  removalGround!: string | null;

  @Column({ type: 'date', name: 'removal_applied_on', nullable: true })
  removalAppliedOn!: string | null;

  @Column({ type: 'text', name: 'removal_reason', nullable: true })
  removalReason!: string | null;

  @Column({ type: 'text', name: 'removal_by', nullable: true })
  removalBy!: string | null;

  @Column({ type: 'date', name: 'removal_due_on', nullable: true })
  removalDueOn!: string | null;

  @Column({ type: 'text', name: 'removal_decision', nullable: true })
  removalDecision!: string | null;

  @Column({ type: 'date', name: 'removed_on', nullable: true })
  removedOn!: string | null;

  @Column({ type: 'boolean', default: false })
  sealed!: boolean;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
