import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the reading of one file has come: committed together with the rows it counts, so a killed run goes on. */
@Entity({ name: 'import_run' })
export class ImportRunRow {
  /** Digest of the file and of how its columns are read. */
  @PrimaryColumn({ type: 'text', name: 'run_id', primaryKeyConstraintName: 'import_run_pkey' })
  runId!: string;

  @Column({ type: 'text', name: 'file_digest' })
  fileDigest!: string;

  /** RUNNING or DONE. */
  @Column({ type: 'text' })
  state!: string;

  /** Data rows of the file that are stored or quarantined. */
  @Column({ type: 'bigint', name: 'rows_done' })
  rowsDone!: string;

  @Column({ type: 'bigint' })
  inserted!: string;

  @Column({ type: 'bigint' })
  changed!: string;

  @Column({ type: 'bigint' })
  unchanged!: string;

  /** Rows of which the silo has heard something newer. */
  @Column({ type: 'bigint' })
  stale!: string;

  @Column({ type: 'bigint' })
  quarantined!: string;

  @Column({ type: 'timestamp with time zone', name: 'started_at', default: () => 'now()' })
  startedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
