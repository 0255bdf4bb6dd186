import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE category_adjustment (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    rule_set bigint NOT NULL,
    category text NOT NULL,
    level smallint NOT NULL,
    standing bigint,
    standing_category text,
    standing_level smallint,
    direction text NOT NULL,
    exemptions text[] NOT NULL,
    grounds jsonb NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    decided_by text,
    decided_on date,
    decision_reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT category_adjustment_pkey PRIMARY KEY (id),
    CONSTRAINT category_adjustment_number UNIQUE (number),
    CONSTRAINT category_adjustment_rules FOREIGN KEY (rule_set) REFERENCES rule_set (id),
    CONSTRAINT category_adjustment_grounded CHECK (jsonb_array_length(grounds) > 0),
    CONSTRAINT category_adjustment_second CHECK (decided_by IS NULL OR state = 'WITHDRAWN' OR decided_by <> proposed_by)
  )`,
  'CREATE INDEX category_adjustment_entity ON category_adjustment (uscc, matter_code, id)',
  `CREATE UNIQUE INDEX category_adjustment_open ON category_adjustment (uscc, matter_code) WHERE state = 'PROPOSED'`,
  `CREATE TABLE what_if (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    slot smallint,
    rule_set bigint NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    day date NOT NULL,
    proportions jsonb NOT NULL,
    state text NOT NULL,
    subjects integer NOT NULL DEFAULT 0,
    scored integer NOT NULL DEFAULT 0,
    seq bigint,
    result jsonb,
    failure text,
    asked_by text NOT NULL,
    asked_at timestamp with time zone NOT NULL DEFAULT now(),
    finished_at timestamp with time zone,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT what_if_pkey PRIMARY KEY (id),
    CONSTRAINT what_if_number UNIQUE (number),
    CONSTRAINT what_if_one_at_work UNIQUE (slot),
    CONSTRAINT what_if_rules FOREIGN KEY (rule_set) REFERENCES rule_set (id)
  )`,
  'CREATE SEQUENCE supervision_report_number',
];

/** Categories adjusted by hand, drafts of rules tried on all subjects, and the numbers of evaluation reports. */
export class AdjustmentsAndWhatIf0000000000011 implements MigrationInterface {
  readonly name = 'AdjustmentsAndWhatIf0000000000011';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
