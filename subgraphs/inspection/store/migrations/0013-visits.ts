import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_VISIT = `
  CREATE TABLE visit (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    round_number text COLLATE "C",
    plan_number text COLLATE "C",
    check_number text COLLATE "C",
    trigger text NOT NULL,
    window_from date NOT NULL,
    window_to date NOT NULL,
    scheduled_on date,
    district text,
    departments text[] NOT NULL,
    joint boolean NOT NULL,
    mode text NOT NULL,
    code text COLLATE "C",
    code_issued_at timestamp with time zone,
    state text NOT NULL,
    ended_reason text,
    repeat_reason text,
    merged_checks text[] NOT NULL DEFAULT '{}',
    started_on date,
    completed_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_pkey PRIMARY KEY (id),
    CONSTRAINT visit_number UNIQUE (number),
    CONSTRAINT visit_code UNIQUE (code),
    CONSTRAINT visit_round_entity UNIQUE (round_number, uscc),
    CONSTRAINT visit_state CHECK (state IN ('PLANNED', 'CODED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT visit_days CHECK (window_to >= window_from AND scheduled_on >= window_from AND scheduled_on <= window_to),
    CONSTRAINT visit_ground CHECK (round_number IS NOT NULL OR check_number IS NOT NULL),
    CONSTRAINT visit_coded CHECK (state NOT IN ('CODED', 'IN_PROGRESS', 'COMPLETED') OR code IS NOT NULL)
  )`;

const CREATE_PART = `
  CREATE TABLE visit_part (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    office text NOT NULL,
    trigger text NOT NULL,
    plan_number text COLLATE "C",
    check_number text COLLATE "C",
    tasks integer[] NOT NULL,
    items text[] NOT NULL,
    mode text NOT NULL,
    state text NOT NULL,
    fact_record text NOT NULL,
    started_on date,
    completed_on date,
    uncooperative_on date,
    uncooperative_facts text,
    CONSTRAINT visit_part_pkey PRIMARY KEY (id),
    CONSTRAINT visit_part_department UNIQUE (visit, department),
    CONSTRAINT visit_part_state CHECK (state IN ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')),
    CONSTRAINT visit_part_ground CHECK (plan_number IS NOT NULL OR check_number IS NOT NULL),
    CONSTRAINT visit_part_items CHECK (cardinality(items) > 0)
  )`;

const CREATE_CHECK = `
  CREATE TABLE triggered_check (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    kind text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    items text[] NOT NULL,
    mode text NOT NULL,
    reason text NOT NULL,
    plan_number text COLLATE "C",
    received_on date NOT NULL,
    urgent boolean NOT NULL,
    state text NOT NULL,
    offered_visit text COLLATE "C",
    declined_reason text,
    visit_number text COLLATE "C",
    recorded_by text NOT NULL,
    recorded_on date NOT NULL,
    answered_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT triggered_check_pkey PRIMARY KEY (id),
    CONSTRAINT triggered_check_number UNIQUE (number),
    CONSTRAINT triggered_check_state CHECK (state IN ('OFFERED', 'MERGED', 'OWN_VISIT')),
    CONSTRAINT triggered_check_answered CHECK ((state = 'OFFERED') = (visit_number IS NULL))
  )`;

const CREATE_RATING = `
  CREATE TABLE visit_rating (
    visit text COLLATE "C" NOT NULL,
    satisfaction integer NOT NULL,
    rated_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_rating_pkey PRIMARY KEY (visit),
    CONSTRAINT visit_rating_satisfaction CHECK (satisfaction BETWEEN 1 AND 5)
  )`;

/** Visits with their parts by department, triggered checks, and what enterprises say of visits. */
export class Visits0000000000013 implements MigrationInterface {
  readonly name = 'Visits0000000000013';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_VISIT, CREATE_PART, CREATE_CHECK, CREATE_RATING]) await runner.query(sql);
    await runner.query('CREATE INDEX visit_by_entity ON visit (uscc, window_from)');
    await runner.query('CREATE INDEX visit_by_day ON visit (scheduled_on, district)');
    await runner.query('CREATE INDEX visit_part_by_plan ON visit_part (plan_number, visit)');
    await runner.query('CREATE INDEX inspection_by_day ON inspection (inspected_on) WHERE inspected_on IS NOT NULL');
    await runner.query('CREATE INDEX triggered_check_entity ON triggered_check (uscc, received_on)');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
