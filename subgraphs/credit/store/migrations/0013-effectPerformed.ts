import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the decision of a penalty is performed, as enforcement tells it with its effect. */
export class EffectPerformed0000000000013 implements MigrationInterface {
  readonly name = 'EffectPerformed0000000000013';

  /** Changes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE penalty_publication ADD COLUMN performed boolean');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
