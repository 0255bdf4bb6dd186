import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_DOUBT = `
  CREATE TABLE data_doubt (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    resource text NOT NULL,
    about text NOT NULL,
    record_key text NOT NULL,
    subject text COLLATE "C" NOT NULL,
    field text NOT NULL,
    owner text NOT NULL,
    provider text,
    doubter text NOT NULL,
    raised_by text NOT NULL,
    cause text NOT NULL,
    reason text NOT NULL,
    evidence text,
    doubted_event uuid NOT NULL,
    doubted_seq bigint NOT NULL,
    doubted_digest text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    raised_on date NOT NULL,
    started_on date NOT NULL,
    flag_due_on date,
    flagged_on date,
    flag_event uuid,
    due_on date,
    outcome text,
    grounds text,
    answered_by text,
    answered_on date,
    decided_by_centre boolean NOT NULL DEFAULT false,
    correcting_event uuid,
    closed_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT data_doubt_pkey PRIMARY KEY (id),
    CONSTRAINT data_doubt_number UNIQUE (number),
    CONSTRAINT data_doubt_grounded CHECK (outcome IS NULL OR btrim(coalesce(grounds, '')) <> ''),
    CONSTRAINT data_doubt_settled CHECK (state NOT IN ('CORRECTED', 'WITHDRAWN') OR correcting_event IS NOT NULL)
  );
  CREATE UNIQUE INDEX data_doubt_open ON data_doubt (doubter, about, record_key, field) WHERE closed_on IS NULL;
  CREATE INDEX data_doubt_record ON data_doubt (about, record_key);
  CREATE INDEX data_doubt_subject ON data_doubt (subject, id);
  CREATE INDEX data_doubt_by_doubter ON data_doubt (doubter, id);
  CREATE INDEX data_doubt_by_owner ON data_doubt (owner, id);
  CREATE INDEX data_doubt_unflagged ON data_doubt (flag_due_on) WHERE state = 'RAISED'`;

const CREATE_EVENT = `
  CREATE TABLE data_doubt_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    doubt bigint NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    subject text NOT NULL,
    department text NOT NULL,
    done_on date NOT NULL,
    reason text,
    details text NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT data_doubt_event_pkey PRIMARY KEY (id),
    CONSTRAINT data_doubt_event_sequence UNIQUE (doubt, sequence),
    CONSTRAINT data_doubt_event_doubt FOREIGN KEY (doubt) REFERENCES data_doubt (id)
  )`;

const KEEP_EVENTS = `
  CREATE FUNCTION keep_data_doubt_event() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the history of doubts only grows' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER keep_data_doubt_event BEFORE UPDATE OR DELETE OR TRUNCATE ON data_doubt_event
    FOR EACH STATEMENT EXECUTE FUNCTION keep_data_doubt_event()`;

const CREATE_QUALITY = `
  CREATE TABLE provider_quality (
    day date NOT NULL,
    department text COLLATE "C" NOT NULL,
    resource text COLLATE "C" NOT NULL,
    lag_hours integer NOT NULL,
    recordings bigint NOT NULL,
    complete bigint NOT NULL,
    CONSTRAINT provider_quality_pkey PRIMARY KEY (day, department, resource, lag_hours)
  )`;

/** Doubts about facts with their history that only grows, and how timely and whole each provider's data comes. */
export class CorrectionTables0000000000008 implements MigrationInterface {
  name = 'CorrectionTables0000000000008';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_DOUBT, CREATE_EVENT, KEEP_EVENTS, CREATE_QUALITY]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
