import { Entity, PrimaryColumn } from 'typeorm';

/**
 * What accesses have in common that ask the same under the same agreement: a number by its names, `department:`,
 * `subject:`, `agreement:`, `purpose:` and `resource:` with what follows. There are few of them, however many accesses.
 * Derived from the leaves.
 */
@Entity({ name: 'access_circumstance' })
export class AccessCircumstanceRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'access_circumstance_pkey' })
  key!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_circumstance_pkey' })
  circumstance!: string;
}
