import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One bulk export: what was asked for, how far it has come, and what it gave. */
@Entity({ name: 'data_export' })
@Index('data_export_department', ['department', 'requestedAt'])
@Index('data_export_state', ['state', 'requestedAt'])
export class DataExport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'data_export_pkey' })
  id!: string;

  @Column({ type: 'text' })
  resource!: string;

  @Column({ type: 'text' })
  format!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', nullable: true })
  agreement!: string | null;

  @Column({ type: 'text' })
  purpose!: string;

  /** Columns of each kind of fact, by what the requester may query. */
  @Column({ type: 'jsonb' })
  columns!: unknown;

  /** Entities that it is limited to; null for all. */
  @Column({ type: 'jsonb', nullable: true })
  scope!: unknown;

  /** Fields of other departments that are open under an agreement alone: what the access log is told. */
  @Column({ type: 'text', array: true, name: 'foreign_fields' })
  foreignFields!: string[];

  /** Number in the feed whose state it shows; null until it is begun. */
  @Column({ type: 'bigint', name: 'as_of_seq', nullable: true })
  asOfSeq!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'as_of_time', nullable: true })
  asOfTime!: string | null;

  @Column({ type: 'bigint', name: 'rows_done', default: 0 })
  rowsDone!: string;

  @Column({ type: 'bigint', name: 'rows_total', nullable: true })
  rowsTotal!: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** The process that runs it. */
  @Column({ type: 'text', nullable: true })
  holder!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'heard_at', nullable: true })
  heardAt!: string | null;

  /** The signed manifest, as its file holds it. */
  @Column({ type: 'text', nullable: true })
  manifest!: string | null;

  @Column({ type: 'text', nullable: true })
  code!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  facts!: unknown;

  @Column({ type: 'timestamp with time zone', name: 'requested_at' })
  requestedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'ready_at', nullable: true })
  readyAt!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'expires_at', nullable: true })
  expiresAt!: string | null;
}
