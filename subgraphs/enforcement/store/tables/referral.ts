import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one agency told or asked another, which owes it feedback. */
@Entity({ name: 'referral' })
@Unique('referral_number', ['number'])
@Check('referral_state', `state IN ('SENT', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CLOSED')`)
@Check(
  'referral_receiver',
  `(to_authority IS NULL) = (to_region IS NOT NULL) AND (to_region IS NULL) = (to_name IS NULL)`,
)
@Check('referral_closed', `state NOT IN ('ANSWERED', 'CLOSED') OR (outcome IS NOT NULL AND answered_on IS NOT NULL)`)
@Check('referral_ended', `(state IN ('RETURNED', 'CLOSED')) = (ended_on IS NOT NULL)`)
@Index('referral_by_authority', ['authority', 'id'])
@Index('referral_by_receiver', ['toAuthority', 'id'])
@Index('referral_by_entity', ['uscc', 'id'])
export class Referral {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', name: 'to_authority', nullable: true })
  toAuthority!: string | null;

  @Column({ type: 'text', name: 'to_region', nullable: true })
  toRegion!: string | null;

  @Column({ type: 'text', name: 'to_name', nullable: true })
  toName!: string | null;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'case_file', nullable: true, collation: 'C' })
  caseFile!: string | null;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  request!: string;

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'text', name: 'sent_by' })
  sentBy!: string;

  @Column({ type: 'date', name: 'sent_on' })
  sentOn!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'C' })
  lead!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'text', name: 'answer_document', nullable: true })
  answerDocument!: string | null;

  @Column({ type: 'text', name: 'return_code', nullable: true })
  returnCode!: string | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'integer', default: 0 })
  reminders!: number;

  @Column({ type: 'date', name: 'reminded_on', nullable: true })
  remindedOn!: string | null;

  @Column({ type: 'date', name: 'escalated_on', nullable: true })
  escalatedOn!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
