import { Entity, PrimaryColumn } from 'typeorm';

/**
 * Where a name occurs in the log of accesses: `entity:`, `department:`, `subject:`, `agreement:`, `purpose:` and
 * `resource:` with what follows. Derived from the leaves.
 */
@Entity({ name: 'access_key' })
export class AccessKeyRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'access_key_pkey' })
  key!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_key_pkey' })
  index!: string;
}
