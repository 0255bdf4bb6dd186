import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A lead that an inspection handed over: codes, references and hashes; no text about anybody. */
@Entity({ name: 'case_lead' })
@Unique('case_lead_number', ['number'])
@Unique('case_lead_hand_over', ['handOver'])
@Check('case_lead_state', `state IN ('RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED')`)
@Check('case_lead_answered', `(state = 'RECEIVED') = (answered_on IS NULL)`)
@Check('case_lead_returned', `(state = 'RETURNED') = (return_code IS NOT NULL)`)
@Check('case_lead_closed', `(state = 'CLOSED') = (closed_on IS NOT NULL)`)
@Index('case_lead_by_authority', ['authority', 'id'])
@Index('case_lead_by_entity', ['uscc', 'id'])
export class CaseLead {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'hand_over', collation: 'C' })
  handOver!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text', name: 'from_department' })
  fromDepartment!: string;

  @Column({ type: 'text' })
  standard!: string;

  @Column({ type: 'text', name: 'code_set' })
  codeSet!: string;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'date', name: 'sent_on' })
  sentOn!: string;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: string;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'text', name: 'case_number', collation: 'C', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'text', name: 'return_code', nullable: true })
  returnCode!: string | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', name: 'closing_note', nullable: true })
  closingNote!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
