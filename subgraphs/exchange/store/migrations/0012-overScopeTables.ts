import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_OVER_SCOPE = `
  CREATE TABLE over_scope_access (
    agreement text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    CONSTRAINT over_scope_access_pkey PRIMARY KEY (agreement, uscc)
  )`;

/** Which entities outside their scope were asked for lately under agreements. */
export class OverScopeTables0000000000012 implements MigrationInterface {
  name = 'OverScopeTables0000000000012';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_OVER_SCOPE);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
