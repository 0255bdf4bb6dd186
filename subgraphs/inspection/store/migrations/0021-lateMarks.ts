import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a result was entered late is not known before the holidays of the year are. */
export class LateMarks0000000000021 implements MigrationInterface {
  readonly name = 'LateMarks0000000000021';

  /** Makes the change. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit_item ALTER COLUMN late DROP NOT NULL');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
