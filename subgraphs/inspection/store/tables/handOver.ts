import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A problem that was handed over to another office. */
@Entity({ name: 'hand_over' })
@Unique('hand_over_number', ['number'])
@Check('hand_over_state', `state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED')`)
@Check('hand_over_received', `(state = 'SENT') = (received_on IS NULL)`)
@Check('hand_over_closed', `(state = 'CLOSED') = (closed_on IS NOT NULL)`)
@Index('hand_over_by_authority', ['authority', 'state', 'id'])
@Index('hand_over_by_visit', ['visit', 'item'])
export class HandOver {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text', name: 'to_department' })
  toDepartment!: string;

  @Column({ type: 'text' })
  standard!: string;

  @Column({ type: 'text', name: 'code_set' })
  codeSet!: string;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'sent_by' })
  sentBy!: string;

  @Column({ type: 'date', name: 'sent_on' })
  sentOn!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  lead!: string | null;

  @Column({ type: 'integer', name: 'lead_version', default: 0 })
  leadVersion!: number;

  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', name: 'case_number', collation: 'C', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'text', name: 'return_code', nullable: true })
  returnCode!: string | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', name: 'closed_reason', nullable: true })
  closedReason!: string | null;

  @Column({ type: 'text', name: 'replaced_by', collation: 'C', nullable: true })
  replacedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
