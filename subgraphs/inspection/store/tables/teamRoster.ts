import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The inspectors of an office as they stood when teams were drawn of them, each with his visits. */
@Entity({ name: 'team_roster' })
export class TeamRoster {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  draw!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  office!: string;

  @Column({ type: 'text' })
  inspectors!: string;

  @Column({ type: 'text' })
  sha256!: string;
}
