import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE data_export (
    id uuid NOT NULL,
    resource text NOT NULL,
    format text NOT NULL,
    state text NOT NULL,
    subject text NOT NULL,
    department text NOT NULL,
    agreement text,
    purpose text NOT NULL,
    columns jsonb NOT NULL,
    scope jsonb,
    foreign_fields text[] NOT NULL,
    as_of_seq bigint,
    as_of_time timestamp with time zone,
    rows_done bigint NOT NULL DEFAULT 0,
    rows_total bigint,
    attempts integer NOT NULL DEFAULT 0,
    holder text,
    heard_at timestamp with time zone,
    manifest text,
    code text,
    facts jsonb,
    requested_at timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    expires_at timestamp with time zone,
    CONSTRAINT data_export_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX data_export_department ON data_export (department, requested_at)`,
  `CREATE INDEX data_export_state ON data_export (state, requested_at)`,
  `CREATE TABLE export_key (
    id text NOT NULL,
    public_key text NOT NULL,
    since timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT export_key_pkey PRIMARY KEY (id)
  )`,
];

/** Bulk exports, and the keys that sign their manifests. */
export class ExportTables0000000000007 implements MigrationInterface {
  readonly name = 'ExportTables0000000000007';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
