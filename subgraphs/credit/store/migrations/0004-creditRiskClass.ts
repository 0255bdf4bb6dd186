import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE credit_risk_class (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    level text NOT NULL,
    classified_on date NOT NULL,
    source_department text NOT NULL,
    source_record_id text NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT credit_risk_class_pkey PRIMARY KEY (id)
  )`,
  'CREATE UNIQUE INDEX credit_risk_class_source ON credit_risk_class (source_department, source_record_id)',
  'CREATE INDEX credit_risk_class_entity ON credit_risk_class (uscc, classified_on DESC, id DESC)',
];

/** The classes of credit risk. */
export class CreditRiskClass0000000000004 implements MigrationInterface {
  readonly name = 'CreditRiskClass0000000000004';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
