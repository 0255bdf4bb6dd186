import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a derived table has come in the log of accesses. */
@Entity({ name: 'access_position' })
export class AccessPositionRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'access_position_pkey' })
  name!: string;

  /** Number of the next leaf to be read. */
  @Column({ type: 'bigint' })
  position!: string;
}
