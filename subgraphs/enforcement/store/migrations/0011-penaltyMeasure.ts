import type { MigrationInterface, QueryRunner } from 'typeorm';

const EDITIONS = [
  `CREATE TABLE measure_edition (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    sort text NOT NULL,
    first_edition text COLLATE "C",
    edition integer NOT NULL,
    title text NOT NULL,
    provision text,
    kind text,
    repeals boolean NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    effective_from date NOT NULL,
    state text NOT NULL,
    drafted_by text NOT NULL,
    drafted_on date NOT NULL,
    published_by text,
    published_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT measure_edition_pkey PRIMARY KEY (id),
    CONSTRAINT measure_edition_number UNIQUE (number),
    CONSTRAINT measure_edition_sort CHECK (sort IN ('BENCHMARK', 'NO_PENALTY_LIST')),
    CONSTRAINT measure_edition_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    CONSTRAINT measure_edition_about CHECK ((sort = 'BENCHMARK') = (provision IS NOT NULL AND kind IS NOT NULL)),
    CONSTRAINT measure_edition_published CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX measure_edition_series ON measure_edition ((coalesce(first_edition, number)), edition)
   WHERE state <> 'DISCARDED'`,
  'CREATE INDEX measure_edition_by_authority ON measure_edition (authority, sort, provision)',
  `CREATE FUNCTION measure_edition_stands() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_LEVEL = 'STATEMENT' OR OLD.state = 'PUBLISHED' THEN
      RAISE EXCEPTION 'a published edition stands as it was published: % on %', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'HUB24';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$`,
  `CREATE TRIGGER measure_edition_stands BEFORE UPDATE OR DELETE ON measure_edition
   FOR EACH ROW EXECUTE FUNCTION measure_edition_stands()`,
  `CREATE TRIGGER measure_edition_kept BEFORE TRUNCATE ON measure_edition
   FOR EACH STATEMENT EXECUTE FUNCTION measure_edition_stands()`,
];

const ANSWERS = `CREATE TABLE no_penalty_answer (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    case_number text COLLATE "C" NOT NULL,
    list text COLLATE "C" NOT NULL,
    situation text NOT NULL,
    accepted boolean NOT NULL,
    reason text NOT NULL,
    answered_by text NOT NULL,
    answered_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT no_penalty_answer_pkey PRIMARY KEY (id),
    CONSTRAINT no_penalty_answer_number UNIQUE (number),
    CONSTRAINT no_penalty_answer_once UNIQUE (case_number, list, situation)
  )`;

const STEPS = [
  `CREATE TABLE ladder_step (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    case_number text COLLATE "C",
    kind text NOT NULL,
    lowest text NOT NULL,
    facts jsonb NOT NULL,
    reasons text NOT NULL,
    deviation text,
    due_on date NOT NULL,
    state text NOT NULL,
    taken_by text NOT NULL,
    taken_on date NOT NULL,
    closed_by text,
    closed_on date,
    closing_note text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT ladder_step_pkey PRIMARY KEY (id),
    CONSTRAINT ladder_step_number UNIQUE (number),
    CONSTRAINT ladder_step_state CHECK (state IN ('TAKEN', 'KEPT', 'NOT_KEPT', 'WITHDRAWN')),
    CONSTRAINT ladder_step_closed CHECK ((state = 'TAKEN') = (closed_on IS NULL)),
    CONSTRAINT ladder_step_deviation CHECK (kind = lowest OR deviation IS NOT NULL)
  )`,
  'CREATE INDEX ladder_step_by_authority ON ladder_step (authority, id)',
  'CREATE INDEX ladder_step_by_entity ON ladder_step (uscc, id)',
];

const BANS = [
  `CREATE TABLE ban (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    decision_number text COLLATE "C" NOT NULL,
    case_number text COLLATE "C" NOT NULL,
    reference text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C",
    scope text NOT NULL,
    basis text NOT NULL,
    from_day date NOT NULL,
    until_day date,
    lifetime boolean NOT NULL,
    recorded_by text NOT NULL,
    recorded_on date NOT NULL,
    lifted_by text,
    lifted_on date,
    lifting_reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT ban_pkey PRIMARY KEY (id),
    CONSTRAINT ban_number UNIQUE (number),
    CONSTRAINT ban_term CHECK (lifetime = (until_day IS NULL)),
    CONSTRAINT ban_lifted CHECK ((lifted_on IS NULL) = (lifting_reason IS NULL))
  )`,
  'CREATE UNIQUE INDEX ban_once ON ban (decision_number, reference, scope) WHERE lifted_on IS NULL',
  'CREATE INDEX ban_by_reference ON ban (reference, scope)',
  'CREATE INDEX ban_by_entity ON ban (uscc, id)',
];

/** Benchmarks and lists in editions that stand once published, answers to suggestions, steps of the ladder, and bans. */
export class PenaltyMeasure0000000000011 implements MigrationInterface {
  readonly name = 'PenaltyMeasure0000000000011';

  /** Makes the tables and the triggers. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...EDITIONS, ANSWERS, ...STEPS, ...BANS]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
