import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What made an inspection necessary outside the draw, and what became of it. The reason is for the department alone. */
@Entity({ name: 'triggered_check' })
@Unique('triggered_check_number', ['number'])
@Check('triggered_check_state', `state IN ('OFFERED', 'MERGED', 'OWN_VISIT', 'NOT_CARRIED_OUT')`)
@Check('triggered_check_answered', `(state IN ('OFFERED', 'NOT_CARRIED_OUT')) = (visit_number IS NULL)`)
@Index('triggered_check_entity', ['uscc', 'receivedOn'])
@Index('triggered_check_plan', ['planNumber', 'visitNumber'], { where: 'plan_number IS NOT NULL' })
export class TriggeredCheck {
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

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', array: true })
  items!: string[];

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: string;

  @Column({ type: 'boolean' })
  urgent!: boolean;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'offered_visit', collation: 'C', nullable: true })
  offeredVisit!: string | null;

  @Column({ type: 'date', name: 'offered_on' })
  offeredOn!: string;

  @Column({ type: 'text', name: 'declined_reason', nullable: true })
  declinedReason!: string | null;

  @Column({ type: 'text', name: 'visit_number', collation: 'C', nullable: true })
  visitNumber!: string | null;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'date', name: 'recorded_on' })
  recordedOn!: string;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
