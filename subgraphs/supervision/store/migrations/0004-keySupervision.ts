import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is under key supervision. */
export class KeySupervision0000000000004 implements MigrationInterface {
  name = 'KeySupervision0000000000004';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE key_supervision (
      id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      uscc character(18) COLLATE "C" NOT NULL,
      authority text NOT NULL,
      ground text NOT NULL,
      since date NOT NULL,
      until date,
      source_department text NOT NULL,
      source_record_id text NOT NULL,
      observed_at timestamp with time zone NOT NULL,
      recorded_at timestamp with time zone NOT NULL DEFAULT now(),
      CONSTRAINT key_supervision_pkey PRIMARY KEY (id),
      CONSTRAINT key_supervision_source UNIQUE (source_department, source_record_id)
    )`);
    await runner.query('CREATE INDEX key_supervision_entity ON key_supervision (uscc, since, id)');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
