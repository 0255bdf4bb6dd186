import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE supervision_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    topic text NOT NULL,
    number text NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    uscc character(18) COLLATE "C",
    matter_code text COLLATE "C",
    authority text NOT NULL,
    actor text NOT NULL,
    department text NOT NULL,
    done_on date NOT NULL,
    reason text,
    details text NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT supervision_event_pkey PRIMARY KEY (id),
    CONSTRAINT supervision_event_sequence UNIQUE (topic, number, sequence)
  )`,
  'CREATE INDEX supervision_event_entity ON supervision_event (uscc, matter_code, id)',
  `CREATE TABLE rule_set (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    edition integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    content jsonb NOT NULL,
    content_hash text,
    in_force_from date NOT NULL,
    in_force_to date,
    published_on date,
    filing_office text,
    filing_due_on date,
    filed_on date,
    drafted_by text NOT NULL,
    published_by text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT rule_set_pkey PRIMARY KEY (id),
    CONSTRAINT rule_set_number UNIQUE (number),
    CONSTRAINT rule_set_edition UNIQUE (authority, matter_code, edition),
    CONSTRAINT rule_set_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code)
  )`,
  `CREATE TABLE evidence_clock (
    no smallint NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT evidence_clock_pkey PRIMARY KEY (no)
  )`,
  'INSERT INTO evidence_clock (no, seq) VALUES (1, 0)',
  `CREATE TABLE evidence_record (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    record_key text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    code text,
    grade text,
    amount bigint,
    occurred_on date NOT NULL,
    ended_on date,
    source_department text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    event_id uuid,
    position text,
    seq bigint NOT NULL,
    superseded_seq bigint,
    withdrawn boolean NOT NULL DEFAULT false,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT evidence_record_pkey PRIMARY KEY (id),
    CONSTRAINT evidence_record_version UNIQUE (record_key, seq)
  )`,
  'CREATE UNIQUE INDEX evidence_record_present ON evidence_record (record_key) WHERE superseded_seq IS NULL',
  'CREATE INDEX evidence_record_entity ON evidence_record (uscc, kind, id)',
  `CREATE TABLE supervised_subject (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    authority text NOT NULL,
    approval text NOT NULL,
    approved_on date NOT NULL,
    stopped_on date,
    ended_on date,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    seq bigint NOT NULL,
    superseded_seq bigint,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT supervised_subject_pkey PRIMARY KEY (id),
    CONSTRAINT supervised_subject_version UNIQUE (matter_code, uscc, seq),
    CONSTRAINT supervised_subject_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code)
  )`,
  `CREATE UNIQUE INDEX supervised_subject_present ON supervised_subject (matter_code, uscc)
    WHERE superseded_seq IS NULL`,
  `CREATE TABLE evaluation_run (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    rule_set bigint NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    seq bigint NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    proportions jsonb,
    cuts jsonb,
    missing_sources text[] NOT NULL DEFAULT '{}',
    subjects integer NOT NULL DEFAULT 0,
    scored integer NOT NULL DEFAULT 0,
    scored_to character(18) COLLATE "C",
    adopted_to character(18) COLLATE "C",
    outcome jsonb,
    started_by text NOT NULL,
    started_at timestamp with time zone NOT NULL DEFAULT now(),
    finished_at timestamp with time zone,
    adopted_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT evaluation_run_pkey PRIMARY KEY (id),
    CONSTRAINT evaluation_run_number UNIQUE (number),
    CONSTRAINT evaluation_run_rules FOREIGN KEY (rule_set) REFERENCES rule_set (id)
  )`,
  'CREATE INDEX evaluation_run_matter ON evaluation_run (matter_code, day, id)',
  `CREATE TABLE evaluation (
    run bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    total smallint NOT NULL,
    status smallint NOT NULL,
    points smallint[] NOT NULL,
    CONSTRAINT evaluation_pkey PRIMARY KEY (run, uscc)
  )`,
  `CREATE TABLE evaluation_task (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    cause text NOT NULL,
    cause_key text COLLATE "C" NOT NULL,
    cause_event uuid,
    abnormal boolean NOT NULL,
    seq bigint NOT NULL,
    arrived_at timestamp with time zone NOT NULL DEFAULT now(),
    done_at timestamp with time zone,
    run bigint,
    refusal text,
    CONSTRAINT evaluation_task_pkey PRIMARY KEY (id)
  )`,
  'CREATE INDEX evaluation_task_waiting ON evaluation_task (id) WHERE done_at IS NULL',
  'CREATE INDEX evaluation_task_entity ON evaluation_task (uscc, matter_code, id)',
  `ALTER TABLE category_assignment
    ADD COLUMN rule_set bigint,
    ADD COLUMN run bigint,
    ADD COLUMN measure_plan text,
    ADD COLUMN decision text,
    ADD CONSTRAINT category_assignment_measured
      CHECK (rule_set IS NULL OR category IS NULL OR measure_plan IS NOT NULL)`,
];

/** What was done stays as it was written: whoever asks, the owner of the table included. */
const KEEP = [
  `CREATE FUNCTION supervision_event_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the history of supervision only grows: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
  END $$`,
  `CREATE TRIGGER supervision_event_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_event
   FOR EACH STATEMENT EXECUTE FUNCTION supervision_event_keep()`,
];

/** Rule sets, evidence, evaluations, and the history of everything that is done. */
export class RulesAndEvaluation0000000000007 implements MigrationInterface {
  readonly name = 'RulesAndEvaluation0000000000007';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KEEP]) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
