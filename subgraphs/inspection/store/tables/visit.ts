import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One visit of an entity: planned, one for a round, or triggered by a check; its parts are by department. */
@Entity({ name: 'visit' })
@Unique('visit_number', ['number'])
@Unique('visit_code', ['code'])
@Unique('visit_round_entity', ['roundNumber', 'uscc'])
@Check('visit_state', `state IN ('PLANNED', 'CODED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')`)
@Check('visit_days', `window_to >= window_from AND scheduled_on >= window_from AND scheduled_on <= window_to`)
@Check('visit_ground', `round_number IS NOT NULL OR check_number IS NOT NULL`)
@Check('visit_coded', `state NOT IN ('CODED', 'IN_PROGRESS', 'COMPLETED') OR code IS NOT NULL`)
@Index('visit_by_entity', ['uscc', 'windowFrom'])
@Index('visit_by_day', ['scheduledOn', 'district'])
export class Visit {
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

  @Column({ type: 'text', name: 'round_number', collation: 'C', nullable: true })
  roundNumber!: string | null;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'text', name: 'check_number', collation: 'C', nullable: true })
  checkNumber!: string | null;

  @Column({ type: 'text' })
  trigger!: string;

  @Column({ type: 'date', name: 'window_from' })
  windowFrom!: string;

  @Column({ type: 'date', name: 'window_to' })
  windowTo!: string;

  @Column({ type: 'date', name: 'scheduled_on', nullable: true })
  scheduledOn!: string | null;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', array: true })
  departments!: string[];

  @Column({ type: 'boolean' })
  joint!: boolean;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'text', collation: 'C', nullable: true })
  code!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'code_issued_at', nullable: true })
  codeIssuedAt!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'ended_reason', nullable: true })
  endedReason!: string | null;

  @Column({ type: 'text', name: 'repeat_reason', nullable: true })
  repeatReason!: string | null;

  @Column({ type: 'text', name: 'merged_checks', array: true, default: () => "'{}'" })
  mergedChecks!: string[];

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column({ type: 'date', name: 'completed_on', nullable: true })
  completedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
