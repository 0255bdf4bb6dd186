import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Why an inspector was not drawn: once for a draw where the reason is not about the entity, otherwise of each visit. */
@Entity({ name: 'seat_rejection' })
@Index('seat_rejection_visit', ['visit', 'draw'], { where: `visit <> ''` })
export class SeatRejection {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  draw!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  office!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  inspector!: string;

  @PrimaryColumn({ type: 'text' })
  reason!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  scope!: string;

  @PrimaryColumn({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'integer', name: 'from_place' })
  fromPlace!: number;
}
