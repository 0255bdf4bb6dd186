import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One draw of teams: of a round, of a visit of its own, or of seats that fell vacant. Rows are only ever added. */
@Entity({ name: 'team_draw' })
@Unique('team_draw_number', ['number'])
@Check('team_draw_kind', `kind IN ('ROUND', 'VISIT', 'RECUSAL', 'REPLACEMENT', 'BORROWING')`)
@Check('team_draw_of', `(kind = 'ROUND') = (visit IS NULL) AND (kind <> 'ROUND' OR round_number IS NOT NULL)`)
@Index('team_draw_round', ['roundNumber'], { unique: true, where: `kind = 'ROUND'` })
export class TeamDrawRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', name: 'round_number', collation: 'C', nullable: true })
  roundNumber!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  visit!: string | null;

  @Column({ type: 'text' })
  seed!: string;

  @Column({ type: 'date', name: 'drawn_on' })
  drawnOn!: string;

  @Column({ type: 'integer', name: 'team_size' })
  teamSize!: number;

  @Column({ type: 'integer', name: 'load_band' })
  loadBand!: number;

  @Column({ type: 'integer', name: 'most_visits' })
  mostVisits!: number;

  @Column({ type: 'integer' })
  parts!: number;

  @Column({ type: 'integer', name: 'without_team' })
  withoutTeam!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
