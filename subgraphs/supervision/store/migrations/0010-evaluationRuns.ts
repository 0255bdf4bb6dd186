import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE evaluation ADD COLUMN forced boolean NOT NULL DEFAULT false',
  `ALTER TABLE evaluation_run
    ADD COLUMN judged_to character(18) COLLATE "C",
    ADD COLUMN adopted_by text`,
  `CREATE UNIQUE INDEX evaluation_run_at_work ON evaluation_run (rule_set)
    WHERE kind = 'REGULAR' AND state IN ('SCORING', 'SCORED', 'ADOPTING')`,
  `CREATE INDEX evaluation_run_going_on ON evaluation_run (id) WHERE state IN ('SCORING', 'ADOPTING')`,
  `CREATE INDEX evaluation_run_regular ON evaluation_run (rule_set, day, id) WHERE kind = 'REGULAR'`,
  `CREATE TABLE evaluation_judgement (
    run bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    previous text NOT NULL,
    proposed text NOT NULL,
    decided text NOT NULL,
    decision text NOT NULL,
    direction text NOT NULL,
    differ boolean NOT NULL,
    judgement jsonb NOT NULL,
    CONSTRAINT evaluation_judgement_pkey PRIMARY KEY (run, uscc)
  )`,
  'CREATE INDEX evaluation_judgement_differ ON evaluation_judgement (run, direction, uscc) WHERE differ',
  `CREATE INDEX category_assignment_incomplete ON category_assignment (matter_code)
    WHERE until IS NULL AND status = 'INCOMPLETE'`,
  'CREATE INDEX evidence_record_seq ON evidence_record (seq)',
  'CREATE INDEX evidence_record_superseded ON evidence_record (superseded_seq) WHERE superseded_seq IS NOT NULL',
];

/** How far runs of evaluation have come, what became of proposed grades, and what changed with a number of the clock. */
export class EvaluationRuns0000000000010 implements MigrationInterface {
  readonly name = 'EvaluationRuns0000000000010';

  /** Makes the columns, the table and the indexes. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
