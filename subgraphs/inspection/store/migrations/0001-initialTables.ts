import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX } from '../../../../kernel/service/outbox';

const CREATE_ITEM = `
  CREATE TABLE inspection_item (
    code text COLLATE "C" NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    basis text NOT NULL,
    department text NOT NULL,
    kind text NOT NULL,
    published_on date NOT NULL,
    withdrawn_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT inspection_item_pkey PRIMARY KEY (code)
  )`;

const CREATE_INSPECTION = `
  CREATE TABLE inspection (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    department text NOT NULL,
    mode text NOT NULL,
    trigger text NOT NULL,
    plan_code text,
    trigger_reason text,
    joint boolean NOT NULL,
    scheduled_on date NOT NULL,
    inspected_on date,
    stage text NOT NULL,
    result_published boolean NOT NULL,
    published_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT inspection_pkey PRIMARY KEY (id),
    CONSTRAINT inspection_source UNIQUE (source_department, source_record_id)
  )`;

const CREATE_RESULT = `
  CREATE TABLE inspection_result (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    item_code text COLLATE "C" NOT NULL,
    code_set text,
    codes text[] NOT NULL,
    follow_up text,
    follow_up_note text,
    follow_up_completed_on date,
    source_department text NOT NULL,
    inspection_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT inspection_result_pkey PRIMARY KEY (id),
    CONSTRAINT inspection_result_item UNIQUE (source_department, inspection_record_id, item_code),
    CONSTRAINT inspection_result_listed FOREIGN KEY (item_code) REFERENCES inspection_item (code),
    CONSTRAINT inspection_result_inspection FOREIGN KEY (source_department, inspection_record_id)
      REFERENCES inspection (source_department, source_record_id)
  )`;

/** Items, inspections with their results, and the outbox. */
export class InitialTables0000000000001 implements MigrationInterface {
  name = 'InitialTables0000000000001';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_OUTBOX);
    await runner.query(CREATE_ITEM);
    await runner.query(CREATE_INSPECTION);
    await runner.query(CREATE_RESULT);
    await runner.query('CREATE INDEX inspection_by_entity ON inspection (uscc, scheduled_on, id)');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
