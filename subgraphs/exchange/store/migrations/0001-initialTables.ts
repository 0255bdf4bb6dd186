import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX } from '../../../../kernel/service/outbox';

/** The outbox of the exchange; each area brings its tables in a migration of its own. */
export class InitialTables0000000000001 implements MigrationInterface {
  name = 'InitialTables0000000000001';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_OUTBOX);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
