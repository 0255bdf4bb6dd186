import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of a file that was not stored: what it said, and every reason. */
@Entity({ name: 'import_quarantine' })
export class QuarantinedRow {
  @PrimaryColumn({ type: 'text', name: 'run_id', primaryKeyConstraintName: 'import_quarantine_pkey' })
  runId!: string;

  /** 1 for the first row under the header. */
  @PrimaryColumn({ type: 'bigint', name: 'row_number', primaryKeyConstraintName: 'import_quarantine_pkey' })
  rowNumber!: string;

  /** The row's fields as a JSON array, whole: null for a column that is not read, *** for what may be a person's number. */
  @Column({ type: 'text', name: 'raw_row' })
  rawRow!: string;

  @Column({ type: 'text', array: true })
  codes!: string[];

  /** Facts of each code, in the order of `codes`. */
  @Column({ type: 'jsonb' })
  facts!: unknown;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
