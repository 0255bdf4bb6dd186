import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE typical_case (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    decision_number text COLLATE "C" NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    published_by text NOT NULL,
    published_on date NOT NULL,
    withdrawn_on date,
    withdrawn_because text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT typical_case_pkey PRIMARY KEY (id),
    CONSTRAINT typical_case_number UNIQUE (number),
    CONSTRAINT typical_case_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    CONSTRAINT typical_case_because
      CHECK (withdrawn_because IN ('RECALLED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED', 'UNPUBLISHED'))
  )`,
  'CREATE UNIQUE INDEX typical_case_once ON typical_case (decision_number) WHERE withdrawn_on IS NULL',
];

/** Decisions that are told as typical cases. */
export class TypicalCases0000000000015 implements MigrationInterface {
  readonly name = 'TypicalCases0000000000015';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
