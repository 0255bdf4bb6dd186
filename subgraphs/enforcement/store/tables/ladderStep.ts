import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A measure below a penalty: a talk, an order, a recall. */
@Entity({ name: 'ladder_step' })
@Unique('ladder_step_number', ['number'])
@Check('ladder_step_state', `state IN ('TAKEN', 'KEPT', 'NOT_KEPT', 'WITHDRAWN')`)
@Check('ladder_step_closed', `(state = 'TAKEN') = (closed_on IS NULL)`)
@Check('ladder_step_deviation', `kind = lowest OR deviation IS NOT NULL`)
@Index('ladder_step_by_authority', ['authority', 'id'])
@Index('ladder_step_by_entity', ['uscc', 'id'])
export class LadderStep {
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

  @Column({ type: 'text', name: 'case_number', collation: 'C', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  lowest!: string;

  @Column({ type: 'jsonb' })
  facts!: unknown;

  @Column({ type: 'text' })
  reasons!: string;

  @Column({ type: 'text', nullable: true })
  deviation!: string | null;

  /** The provision on which it rests; null where none was told. */
  @Column({ type: 'text', nullable: true })
  basis!: string | null;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'taken_by' })
  takenBy!: string;

  @Column({ type: 'date', name: 'taken_on' })
  takenOn!: string;

  @Column({ type: 'text', name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', name: 'closing_note', nullable: true })
  closingNote!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
