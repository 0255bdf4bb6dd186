import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_REPORT = `
  CREATE TABLE fairness_report (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    departments text[] NOT NULL,
    round text COLLATE "C" NOT NULL,
    state text NOT NULL,
    seeds integer NOT NULL,
    seeds_done integer NOT NULL DEFAULT 0,
    result text,
    asked_by text NOT NULL,
    asked_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT fairness_report_pkey PRIMARY KEY (id),
    CONSTRAINT fairness_report_number UNIQUE (number),
    CONSTRAINT fairness_report_round UNIQUE (round),
    CONSTRAINT fairness_report_state CHECK ((state = 'DONE') = (result IS NOT NULL) AND state IN ('RUNNING', 'DONE'))
  )`;

/** Reports on the fairness of draws. */
export class FairnessReports0000000000016 implements MigrationInterface {
  readonly name = 'FairnessReports0000000000016';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_REPORT);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
