import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A lead of whatever origin: codes, references and hashes, and what is alleged; nothing about whoever reported it. */
@Entity({ name: 'case_lead' })
@Unique('case_lead_number', ['number'])
@Unique('case_lead_hand_over', ['handOver'])
@Unique('case_lead_source', ['origin', 'originReference', 'authority', 'uscc'])
@Check('case_lead_origin', `origin IN ('INSPECTION', 'COMPLAINT', 'HOTLINE_12345', 'DEPARTMENT', 'RISK_CLUE', 'OWN')`)
@Check(
  'case_lead_handed_over',
  `(origin = 'INSPECTION') = (hand_over IS NOT NULL) AND (origin <> 'INSPECTION' OR (visit IS NOT NULL
    AND item IS NOT NULL AND code_set IS NOT NULL AND from_department IS NOT NULL AND sent_on IS NOT NULL))`,
)
@Check('case_lead_complainant', `origin = 'COMPLAINT' OR NOT complainant_sealed`)
@Check('case_lead_reward', `reward IS NULL OR (complainant_sealed AND reward IN ('PAID', 'REFUSED'))`)
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

  @Column({ type: 'text', name: 'hand_over', collation: 'C', nullable: true })
  handOver!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  visit!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  item!: string | null;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text', name: 'from_department', nullable: true })
  fromDepartment!: string | null;

  @Column({ type: 'text' })
  standard!: string;

  @Column({ type: 'text', name: 'code_set', nullable: true })
  codeSet!: string | null;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'jsonb' })
  evidence!: unknown;

  @Column({ type: 'date', name: 'sent_on', nullable: true })
  sentOn!: string | null;

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

  @Column({ type: 'text', default: 'INSPECTION' })
  origin!: string;

  @Column({ type: 'text', name: 'origin_reference', collation: 'C', nullable: true })
  originReference!: string | null;

  @Column({ type: 'text', name: 'from_region', nullable: true })
  fromRegion!: string | null;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Column({ type: 'text', name: 'registered_by', nullable: true })
  registeredBy!: string | null;

  @Column({ type: 'boolean', name: 'complainant_sealed', default: false })
  complainantSealed!: boolean;

  @Column({ type: 'date', name: 'extended_on', nullable: true })
  extendedOn!: string | null;

  @Column({ type: 'date', name: 'feedback_due_on', nullable: true })
  feedbackDueOn!: string | null;

  @Column({ type: 'date', name: 'feedback_on', nullable: true })
  feedbackOn!: string | null;

  @Column({ type: 'text', name: 'feedback_note', nullable: true })
  feedbackNote!: string | null;

  @Column({ type: 'text', nullable: true })
  reward!: string | null;

  @Column({ type: 'date', name: 'rewarded_on', nullable: true })
  rewardedOn!: string | null;

  @Column({ type: 'jsonb', default: () => `'[]'` })
  opinions!: unknown;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
