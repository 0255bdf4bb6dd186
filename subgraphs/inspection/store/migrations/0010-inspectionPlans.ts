import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PLAN_TABLES } from './planTables';

/** Plans with their editions, yearly caps and exemptions. */
export class InspectionPlans0000000000010 implements MigrationInterface {
  readonly name = 'InspectionPlans0000000000010';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of PLAN_TABLES) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
