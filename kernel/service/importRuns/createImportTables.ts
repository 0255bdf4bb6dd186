/** The statements that make `import_run` and `import_quarantine`, the same in every silo that takes files. */
export const CREATE_IMPORT_TABLES: readonly string[] = [
  `CREATE TABLE import_run (
    run_id text NOT NULL,
    file_digest text NOT NULL,
    state text NOT NULL,
    rows_done bigint NOT NULL,
    inserted bigint NOT NULL,
    changed bigint NOT NULL,
    unchanged bigint NOT NULL,
    stale bigint NOT NULL,
    quarantined bigint NOT NULL,
    started_at timestamp with time zone NOT NULL DEFAULT now(),
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT import_run_pkey PRIMARY KEY (run_id)
  )`,
  `CREATE TABLE import_quarantine (
    run_id text NOT NULL,
    row_number bigint NOT NULL,
    raw_row text NOT NULL,
    codes text[] NOT NULL,
    facts jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT import_quarantine_pkey PRIMARY KEY (run_id, row_number)
  )`,
];
