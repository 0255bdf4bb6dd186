import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** That something of a visit is to be called off: who proposed it on which ground, and what another person decided. */
@Entity({ name: 'visit_call_off' })
@Index('visit_call_off_visit', ['visit', 'id'])
@Index('visit_call_off_pending', ['visit'], { unique: true, where: `state = 'PROPOSED'` })
@Check('visit_call_off_state', `state IN ('PROPOSED', 'APPROVED', 'REFUSED')`)
@Check('visit_call_off_decided', `(state = 'PROPOSED') = (decided_by IS NULL) AND decided_by <> proposed_by`)
@Check('visit_call_off_item', `item IS NULL OR department IS NOT NULL`)
export class VisitCallOff {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  /** Whose part; null for everything that nobody has begun. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  item!: string | null;

  @Column({ type: 'text' })
  ground!: string;

  @Column({ type: 'text' })
  note!: string;

  /** Places of the round's tasks that were called off by it. */
  @Column({ type: 'integer', array: true, default: () => "'{}'" })
  tasks!: number[];

  @Column({ type: 'text', default: 'PROPOSED' })
  state!: string;

  @Column({ type: 'text', name: 'proposed_by' })
  proposedBy!: string;

  @Column({ type: 'date', name: 'proposed_on' })
  proposedOn!: string;

  @Column({ type: 'text', name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  decision!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
