import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one run gave one subject: points by indicator in the order of the rule set. Never changed. */
@Entity({ name: 'evaluation' })
export class Evaluation {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'evaluation_pkey' })
  run!: string;

  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'evaluation_pkey' })
  uscc!: string;

  @Column({ type: 'smallint' })
  total!: number;

  @Column({ type: 'smallint' })
  status!: number;

  @Column({ type: 'smallint', array: true })
  points!: number[];

  /** Whether it is HIGHER whatever its points. */
  @Column({ type: 'boolean', default: false })
  forced!: boolean;
}
