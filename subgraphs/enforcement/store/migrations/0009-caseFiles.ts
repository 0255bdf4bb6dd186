import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_FILE = `
  CREATE TABLE case_file (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    case_number text COLLATE "C",
    lead text COLLATE "C",
    stage text NOT NULL,
    procedure text NOT NULL,
    opened_on date NOT NULL,
    filed_on date,
    due_on date,
    decision_number text COLLATE "C",
    decided_on date,
    file jsonb NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT case_file_pkey PRIMARY KEY (id),
    CONSTRAINT case_file_number UNIQUE (number),
    CONSTRAINT case_file_case UNIQUE (case_number),
    CONSTRAINT case_file_lead UNIQUE (lead),
    CONSTRAINT case_file_decision UNIQUE (decision_number)
  )`;

/** Case files, which their history adds up to. */
export class CaseFiles0000000000009 implements MigrationInterface {
  readonly name = 'CaseFiles0000000000009';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_FILE);
    await runner.query('CREATE INDEX case_file_by_authority ON case_file (authority, id)');
    await runner.query('CREATE INDEX case_file_by_entity ON case_file (uscc, id)');
    await runner.query('CREATE INDEX case_file_by_due ON case_file (due_on, id)');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
