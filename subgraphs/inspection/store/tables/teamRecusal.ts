import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A request that an inspector withdraw from a visit, and the decision. */
@Entity({ name: 'team_recusal' })
@Unique('team_recusal_number', ['number'])
@Check('team_recusal_asked', `asked_by IN ('INSPECTOR', 'ENTITY')`)
@Check('team_recusal_state', `state IN ('REQUESTED', 'GRANTED', 'REFUSED')`)
@Check('team_recusal_decided', `(state = 'REQUESTED') = (decided_on IS NULL)`)
@Index('team_recusal_open', ['visit', 'inspector'], { unique: true, where: `state = 'REQUESTED'` })
@Index('team_recusal_entity', ['uscc', 'inspector'], { where: `state = 'GRANTED'` })
export class TeamRecusal {
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
  inspector!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'requested_by' })
  requestedBy!: string;

  @Column({ type: 'date', name: 'requested_on' })
  requestedOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  draw!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
