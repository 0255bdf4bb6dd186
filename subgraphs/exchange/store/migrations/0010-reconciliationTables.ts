import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECONCILIATION = [
  `CREATE TABLE reconciliation_name (
    uscc character(18) COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    core_key text COLLATE "C" NOT NULL,
    words text[] NOT NULL,
    former_names text[] NOT NULL,
    former_keys text[] NOT NULL,
    organisation text COLLATE "C" NOT NULL,
    registration_number text COLLATE "C",
    district text,
    CONSTRAINT reconciliation_name_pkey PRIMARY KEY (uscc)
  )`,
  `CREATE INDEX reconciliation_name_key ON reconciliation_name (name_key, uscc)`,
  `CREATE INDEX reconciliation_name_core ON reconciliation_name (core_key, uscc)`,
  `CREATE INDEX reconciliation_name_organisation ON reconciliation_name (organisation, uscc)`,
  `CREATE INDEX reconciliation_name_number ON reconciliation_name (registration_number, uscc)`,
  // A short pending list: a search walks through it for each of its rows.
  `CREATE INDEX reconciliation_name_words ON reconciliation_name USING gin (words) WITH (gin_pending_list_limit = 256)`,
  `CREATE INDEX reconciliation_name_former ON reconciliation_name USING gin (former_keys)
    WHERE former_keys <> '{}'`,
];

/** The names and numbers by which rows of lists find entities. */
export class ReconciliationTables0000000000010 implements MigrationInterface {
  readonly name = 'ReconciliationTables0000000000010';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of RECONCILIATION) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
