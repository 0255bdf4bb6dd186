import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One access as it was logged. Rows are only ever added, by the function `access_append`. */
@Entity({ name: 'access_leaf' })
export class AccessLeafRow {
  /** Number in the log, from 0 without gap. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_leaf_pkey' })
  index!: string;

  /** The canonical text, whose UTF-8 bytes are the leaf of the tree. */
  @Column({ type: 'text' })
  leaf!: string;

  @Column({ type: 'bytea', name: 'leaf_hash' })
  leafHash!: Buffer;

  @Column({ type: 'timestamp with time zone', name: 'logged_at' })
  loggedAt!: string;
}
