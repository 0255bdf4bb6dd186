import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Where in the log of accesses an entity (`entity:` and its code) or a circumstance (`circumstance:` and its number)
 * occurs. Derived from the leaves.
 */
@Entity({ name: 'access_key' })
export class AccessKeyRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'access_key_pkey' })
  key!: string;

  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_key_pkey' })
  index!: string;

  /** The circumstance of the access. */
  @Column({ type: 'bigint' })
  circumstance!: string;
}
