import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register keeps the 15-digit number that an entity had before its code. */
export class OldRegistrationNumber0000000000005 implements MigrationInterface {
  readonly name = 'OldRegistrationNumber0000000000005';

  /** Adds the column. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE market_entity ADD COLUMN old_registration_number text');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
