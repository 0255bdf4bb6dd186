import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An object of a cell that comes next for a task, should one drawn be gone: in the order of tickets. */
@Entity({ name: 'draw_reserve' })
export class DrawReserve {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_reserve_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_reserve_pkey' })
  task!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_reserve_pkey' })
  cell!: number;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_reserve_pkey' })
  place!: number;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  ticket!: string;
}
