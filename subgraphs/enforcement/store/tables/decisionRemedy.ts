import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** One challenge of a decision; at most one runs at a time. */
@Entity({ name: 'decision_remedy' })
@Index('decision_remedy_by_decision', ['decisionNumber', 'id'])
@Index('decision_remedy_runs', { synchronize: false })
@Check('decision_remedy_kind', `kind IN ('RECONSIDERATION', 'LITIGATION')`)
@Check('decision_remedy_ended', '(ended_on IS NULL) = (outcome IS NULL)')
@Check('decision_remedy_stay', '(stay IS NULL) = (stay_reason IS NULL)')
export class DecisionRemedy {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'decision_number', collation: 'C' })
  decisionNumber!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', name: 'filed_on' })
  filedOn!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', name: 'filed_reference' })
  filedReference!: string;

  @Column({ type: 'text', nullable: true })
  stay!: string | null;

  @Column({ type: 'text', name: 'stay_reason', nullable: true })
  stayReason!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', name: 'ended_reference', nullable: true })
  endedReference!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
