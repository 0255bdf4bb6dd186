import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_TABLES } from '../../../../kernel/service/importRuns/createImportTables';

const CREATE_ENTRY = `
  CREATE TABLE catalogue_entry (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    provider text NOT NULL,
    matched_owner text,
    name text NOT NULL,
    meaning text NOT NULL,
    items text,
    theme text,
    list_number text,
    search_text text NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    received_at timestamp with time zone NOT NULL DEFAULT now(),
    confirmed_owner text,
    sharing_class text,
    ground text,
    confirmed_at timestamp with time zone,
    published_at timestamp with time zone,
    CONSTRAINT catalogue_entry_pkey PRIMARY KEY (id),
    CONSTRAINT catalogue_entry_source UNIQUE (source_department, source_record_id)
  )`;

const CREATE_FRESHNESS = `
  CREATE TABLE resource_freshness (
    resource text NOT NULL,
    changes bigint NOT NULL,
    last_change_at timestamp with time zone NOT NULL,
    last_recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT resource_freshness_pkey PRIMARY KEY (resource)
  )`;

/** Entries of imported lists, the runs that import them, and how fresh each resource's changes are. */
export class CatalogueTables0000000000005 implements MigrationInterface {
  name = 'CatalogueTables0000000000005';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_ENTRY, CREATE_FRESHNESS, ...CREATE_IMPORT_TABLES]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
