import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE legal_basis_end (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    law text NOT NULL,
    article text,
    kind text NOT NULL,
    ended_on date NOT NULL,
    document text NOT NULL,
    recorded_by text NOT NULL,
    recorded_on date NOT NULL,
    withdrawn_on date,
    withdrawal_reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT legal_basis_end_pkey PRIMARY KEY (id),
    CONSTRAINT legal_basis_end_number UNIQUE (number),
    CONSTRAINT legal_basis_end_kind CHECK (kind IN ('CHANGED', 'ABOLISHED')),
    CONSTRAINT legal_basis_end_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawal_reason IS NULL))
  )`,
  `CREATE UNIQUE INDEX legal_basis_end_once ON legal_basis_end (law, coalesce(article, ''), ended_on)
   WHERE withdrawn_on IS NULL`,
  'ALTER TABLE ladder_step ADD COLUMN basis text',
];

/** The ends of the laws on which penalties are measured, and on which law a step of the ladder rests. */
export class LegalBasisEnds0000000000014 implements MigrationInterface {
  readonly name = 'LegalBasisEnds0000000000014';

  /** Makes the table; steps that were taken before name no law. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
