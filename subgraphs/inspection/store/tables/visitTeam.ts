import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was drawn for a department in a visit, attempt by attempt; the latest one holds. */
@Entity({ name: 'visit_team' })
@Check('visit_team_lack', `lack IN ('NO_CANDIDATE', 'TOO_FEW', 'ITEM_UNCOVERED')`)
@Index('visit_team_latest', ['visit', 'department'], { unique: true })
@Index('visit_team_draw', ['draw', 'place'])
export class VisitTeam {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  visit!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  department!: string;

  @PrimaryColumn({ type: 'integer' })
  attempt!: number;

  @Column({ type: 'boolean' })
  latest!: boolean;

  @Column({ type: 'text', collation: 'C' })
  draw!: string;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'boolean' })
  borrowed!: boolean;

  @Column({ type: 'text', name: 'visit_ticket' })
  visitTicket!: string;

  @Column({ type: 'text' })
  items!: string;

  @Column({ type: 'text' })
  kept!: string;

  @Column({ type: 'integer' })
  seats!: number;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'date', name: 'last_day' })
  lastDay!: string;

  @Column({ type: 'text', nullable: true })
  lack!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
