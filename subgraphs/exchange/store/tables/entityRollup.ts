import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many entities have the same values in the columns of a cube; the other columns hold an empty text or -1. */
@Entity({ name: 'entity_rollup' })
@Index('entity_rollup_empty', { synchronize: false })
export class EntityRollup {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  cube!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  district!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  industry!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  matter!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  status!: string;

  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'entity_rollup_pkey' })
  grade!: number;

  @PrimaryColumn({ type: 'text', name: 'risk_class', collation: 'C', primaryKeyConstraintName: 'entity_rollup_pkey' })
  riskClass!: string;

  /** 1 the lower, 2 the ordinary, 3 the higher intensity. */
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'entity_rollup_pkey' })
  category!: number;

  @PrimaryColumn({ type: 'smallint', name: 'open_cases', primaryKeyConstraintName: 'entity_rollup_pkey' })
  openCases!: number;

  @PrimaryColumn({ type: 'smallint', name: 'key_listed', primaryKeyConstraintName: 'entity_rollup_pkey' })
  keyListed!: number;

  /** Year of the last inspection, 0 for none. */
  @PrimaryColumn({ type: 'smallint', name: 'inspected_year', primaryKeyConstraintName: 'entity_rollup_pkey' })
  inspectedYear!: number;

  @PrimaryColumn({
    type: 'text',
    name: 'matter_status',
    collation: 'C',
    primaryKeyConstraintName: 'entity_rollup_pkey',
  })
  matterStatus!: string;

  @PrimaryColumn({
    type: 'text',
    name: 'matter_category',
    collation: 'C',
    primaryKeyConstraintName: 'entity_rollup_pkey',
  })
  matterCategory!: string;

  @Column({ type: 'bigint' })
  n!: string;
}
