import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A transfer of a case to the police on suspicion of a crime, in the state it has come to. */
@Entity({ name: 'justice_transfer' })
@Unique('justice_transfer_number', ['number'])
@Check(
  'justice_transfer_state',
  `state IN ('PROPOSED', 'DECLINED', 'APPROVED', 'SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER', 'RETURNED', 'CLOSED')`,
)
@Check('justice_transfer_ended', `(state IN ('DECLINED', 'RETURNED', 'CLOSED')) = (ended_on IS NOT NULL)`)
@Check(
  'justice_transfer_received',
  `state NOT IN ('RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER', 'CLOSED') OR receipt_number IS NOT NULL`,
)
@Check('justice_transfer_returned', `(state = 'RETURNED') = (return_code IS NOT NULL)`)
@Index('justice_transfer_by_authority', ['authority', 'id'])
@Index('justice_transfer_by_receiver', ['toAuthority', 'id'])
@Index('justice_transfer_by_case', ['caseFile', 'id'])
export class JusticeTransfer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'to_authority' })
  toAuthority!: string;

  @Column({ type: 'text', name: 'case_file', collation: 'C' })
  caseFile!: string;

  @Column({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  standard!: string;

  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  @Column({ type: 'text', nullable: true })
  circumstance!: string | null;

  @Column({ type: 'text' })
  suspicion!: string;

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'text', array: true })
  team!: string[];

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'state_since' })
  stateSince!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'approved_at', nullable: true })
  approvedAt!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'send_due_at', nullable: true })
  sendDueAt!: string | null;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'text', name: 'decline_reason', nullable: true })
  declineReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'sent_at', nullable: true })
  sentAt!: string | null;

  @Column({ type: 'boolean', name: 'sent_late', nullable: true })
  sentLate!: boolean | null;

  @Column({ type: 'text', name: 'letter_sha256', nullable: true })
  letterSha256!: string | null;

  @Column({ type: 'text', name: 'receipt_number', nullable: true })
  receiptNumber!: string | null;

  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', name: 'answer_document', nullable: true })
  answerDocument!: string | null;

  @Column({ type: 'text', name: 'answer_reason', nullable: true })
  answerReason!: string | null;

  @Column({ type: 'date', name: 'objected_on', nullable: true })
  objectedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  objection!: string | null;

  @Column({ type: 'date', name: 'handed_over_on', nullable: true })
  handedOverOn!: string | null;

  @Column({ type: 'text', name: 'returned_by', nullable: true })
  returnedBy!: string | null;

  @Column({ type: 'text', name: 'return_code', nullable: true })
  returnCode!: string | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', name: 'return_document', nullable: true })
  returnDocument!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', name: 'closing_note', nullable: true })
  closingNote!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
