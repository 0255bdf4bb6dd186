import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX } from '../../../../kernel/service/outbox';

const CREATE_MATTER = `
  CREATE TABLE supervision_matter (
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    lead_department text NOT NULL,
    legal_basis text NOT NULL,
    in_force_from date NOT NULL,
    in_force_to date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT supervision_matter_pkey PRIMARY KEY (code)
  )`;

const CREATE_ASSIGNMENT = `
  CREATE TABLE category_assignment (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    category text,
    level smallint,
    since date NOT NULL,
    until date,
    authority text NOT NULL,
    published boolean NOT NULL,
    published_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT category_assignment_pkey PRIMARY KEY (id),
    CONSTRAINT category_assignment_source UNIQUE (source_department, source_record_id),
    CONSTRAINT category_assignment_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT category_assignment_in_force EXCLUDE USING btree (uscc WITH =, matter_code WITH =) WHERE (until IS NULL)
      DEFERRABLE INITIALLY DEFERRED
  )`;

/** Matters, categories with their history, and the outbox. */
export class InitialTables0000000000001 implements MigrationInterface {
  name = 'InitialTables0000000000001';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_OUTBOX);
    await runner.query(CREATE_MATTER);
    await runner.query(CREATE_ASSIGNMENT);
    await runner.query(
      'CREATE INDEX category_assignment_history ON category_assignment (uscc, matter_code, since, id)',
    );
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
