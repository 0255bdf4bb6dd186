import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An entity outside an agreement's scope that was asked for under it lately. */
@Entity({ name: 'over_scope_access' })
export class OverScopeAccess {
  /** Number of the agreement. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'over_scope_access_pkey' })
  agreement!: string;

  @PrimaryColumn({
    type: 'character',
    length: 18,
    collation: 'C',
    primaryKeyConstraintName: 'over_scope_access_pkey',
  })
  uscc!: string;

  /** When it was asked for last. */
  @Column({ type: 'timestamp with time zone', name: 'asked_at' })
  askedAt!: string;
}
