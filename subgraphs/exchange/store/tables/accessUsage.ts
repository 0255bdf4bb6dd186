import { Column, Entity, PrimaryColumn } from 'typeorm';

const KEY = { type: 'text', collation: 'C', primaryKeyConstraintName: 'access_usage_pkey' } as const;

/** What one department had of another in a month under one agreement and purpose. Derived from the leaves. */
@Entity({ name: 'access_usage' })
export class AccessUsageRow {
  /** Month in Shanghai of the accesses, YYYY-MM. */
  @PrimaryColumn(KEY)
  month!: string;

  /** Department that owns the resources. */
  @PrimaryColumn(KEY)
  provider!: string;

  /** Department that asked; empty where the access names none. */
  @PrimaryColumn(KEY)
  consumer!: string;

  /** Empty for accesses without an agreement. */
  @PrimaryColumn(KEY)
  agreement!: string;

  /** Empty for accesses without a purpose. */
  @PrimaryColumn(KEY)
  purpose!: string;

  @Column({ type: 'bigint' })
  operations!: string;

  @Column({ type: 'bigint' })
  entities!: string;

  @Column({ type: 'bigint' })
  fields!: string;

  @Column({ type: 'bigint' })
  denied!: string;

  @Column({ type: 'bigint', name: 'out_of_scope' })
  outOfScope!: string;
}
