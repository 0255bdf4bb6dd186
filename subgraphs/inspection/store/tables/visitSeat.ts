import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A seat in a team and who holds it, or held it. */
@Entity({ name: 'visit_seat' })
@Check('visit_seat_role', `role IN ('LEAD', 'MEMBER')`)
@Check('visit_seat_state', `state IN ('SEATED', 'RECUSED', 'REPLACED')`)
@Check('visit_seat_ended', `(state = 'SEATED') = (ended_on IS NULL) AND (ended_on IS NULL) = (ended_reason IS NULL)`)
@Index('visit_seat_held', ['visit', 'department', 'seat'], { unique: true, where: `state = 'SEATED'` })
@Index('visit_seat_inspector', ['inspector', 'visit', 'department'], { unique: true, where: `state = 'SEATED'` })
export class VisitSeat {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  visit!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  department!: string;

  @PrimaryColumn({ type: 'integer' })
  seat!: number;

  @PrimaryColumn({ type: 'integer' })
  attempt!: number;

  @Column({ type: 'text', collation: 'C' })
  inspector!: string;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'integer' })
  load!: number;

  @Column({ type: 'text' })
  ticket!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', name: 'ended_reason', nullable: true })
  endedReason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
