import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX } from '../../../../kernel/service/outbox';

const CREATE_CASE = `
  CREATE TABLE enforcement_case (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    case_number text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    cause text NOT NULL,
    department text NOT NULL,
    stage text NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    grave boolean NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT enforcement_case_pkey PRIMARY KEY (id),
    CONSTRAINT enforcement_case_number UNIQUE (case_number),
    CONSTRAINT enforcement_case_source UNIQUE (source_department, source_record_id)
  )`;

const CREATE_STAGE = `
  CREATE TABLE case_stage_entry (
    case_number text COLLATE "C" NOT NULL,
    sequence smallint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    stage text NOT NULL,
    entered_on date NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT case_stage_entry_pkey PRIMARY KEY (case_number, sequence),
    CONSTRAINT case_stage_entry_case FOREIGN KEY (case_number) REFERENCES enforcement_case (case_number)
  )`;

const CREATE_DECISION = `
  CREATE TABLE enforcement_decision (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    case_number text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    number text COLLATE "C" NOT NULL,
    decided_on date NOT NULL,
    outcome text NOT NULL,
    document_title text NOT NULL,
    publication text NOT NULL,
    publication_ends_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT enforcement_decision_pkey PRIMARY KEY (id),
    CONSTRAINT enforcement_decision_number UNIQUE (number),
    CONSTRAINT enforcement_decision_source UNIQUE (source_department, source_record_id),
    CONSTRAINT enforcement_decision_case FOREIGN KEY (case_number) REFERENCES enforcement_case (case_number)
  )`;

const CREATE_PENALTY = `
  CREATE TABLE penalty (
    decision_number text COLLATE "C" NOT NULL,
    sequence smallint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    amount bigint,
    text text NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT penalty_pkey PRIMARY KEY (decision_number, sequence),
    CONSTRAINT penalty_decision FOREIGN KEY (decision_number) REFERENCES enforcement_decision (number)
  )`;

const REFUSE_REWRITING = `
  CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the record of a case only grows' USING ERRCODE = 'HUB47', DETAIL = OLD.case_number;
  END $$`;

const KEEP_STAGES = `
  CREATE TRIGGER case_stage_entry_only_grows BEFORE UPDATE OR DELETE ON case_stage_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`;

const REFUSE_UNSEALING = `
  CREATE FUNCTION refuse_unsealing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a repaired decision stays sealed' USING ERRCODE = 'HUB03', DETAIL = OLD.number;
  END $$`;

const KEEP_SEALED = `
  CREATE TRIGGER enforcement_decision_stays_sealed BEFORE UPDATE ON enforcement_decision FOR EACH ROW
  WHEN (OLD.publication = 'REPAIRED' AND NEW.publication <> 'REPAIRED') EXECUTE FUNCTION refuse_unsealing()`;

/** Cases with their stages, decisions with their penalties, and the outbox. */
export class InitialTables0000000000001 implements MigrationInterface {
  name = 'InitialTables0000000000001';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    const tables = [CREATE_OUTBOX, CREATE_CASE, CREATE_STAGE, CREATE_DECISION, CREATE_PENALTY];
    const triggers = [REFUSE_REWRITING, KEEP_STAGES, REFUSE_UNSEALING, KEEP_SEALED];
    for (const statement of [...tables, ...triggers]) await runner.query(statement);
    await runner.query('CREATE INDEX enforcement_case_by_entity ON enforcement_case (uscc, opened_on, id)');
    await runner.query(
      'CREATE INDEX enforcement_decision_by_case ON enforcement_decision (case_number, decided_on, id)',
    );
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
