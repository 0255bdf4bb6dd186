import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACTS = [
  `CREATE TABLE metric_fact (
    kind text COLLATE "C" NOT NULL,
    record_key text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    until_seq bigint,
    withdrawn boolean NOT NULL,
    uscc character(18) COLLATE "C",
    department text COLLATE "C",
    provider text COLLATE "C",
    parent_key text COLLATE "C",
    stage text COLLATE "C",
    code text COLLATE "C",
    cause text COLLATE "C",
    mark boolean,
    place smallint,
    day date,
    end_day date,
    observed_on date,
    told_on date,
    columns_told smallint,
    columns_filled smallint,
    CONSTRAINT metric_fact_pkey PRIMARY KEY (kind, record_key, seq)
  )`,
  'CREATE INDEX metric_fact_day ON metric_fact (kind, day)',
  'CREATE INDEX metric_fact_parent ON metric_fact (kind, parent_key) WHERE parent_key IS NOT NULL',
  'CREATE INDEX metric_fact_observed ON metric_fact (kind, observed_on) WHERE observed_on IS NOT NULL',
  `CREATE INDEX metric_fact_published ON metric_fact (end_day) WHERE kind = 'inspection' AND end_day IS NOT NULL`,
  'CREATE INDEX metric_fact_entity ON metric_fact (kind, uscc, day)',
  `CREATE TABLE metric_place (
    uscc character(18) COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    until_seq bigint,
    withdrawn boolean NOT NULL,
    district text COLLATE "C",
    industry text COLLATE "C",
    status text COLLATE "C",
    CONSTRAINT metric_place_pkey PRIMARY KEY (uscc, seq)
  )`,
];

const REPORTS = [
  `CREATE TABLE evaluation_report (
    no bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    cut_off timestamp with time zone NOT NULL,
    life text NOT NULL,
    seq bigint NOT NULL,
    content text NOT NULL,
    content_hash text NOT NULL,
    frozen_at timestamp with time zone NOT NULL DEFAULT now(),
    frozen_by text NOT NULL,
    department text NOT NULL,
    CONSTRAINT evaluation_report_pkey PRIMARY KEY (no),
    CONSTRAINT evaluation_report_id UNIQUE (id),
    CONSTRAINT evaluation_report_frame UNIQUE (from_day, to_day, cut_off)
  )`,
  `CREATE FUNCTION refuse_thawing() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'a frozen evaluation stays as it is' USING ERRCODE = 'HUB04';
   END $$`,
  `CREATE TRIGGER evaluation_report_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_report
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_thawing()`,
];

/** Dated facts on which metrics rest, each as it was known at every position of the feed, and frozen evaluations. */
export class MetricTables0000000000009 implements MigrationInterface {
  readonly name = 'MetricTables0000000000009';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...FACTS, ...REPORTS]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
