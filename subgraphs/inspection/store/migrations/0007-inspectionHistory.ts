import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '../../../../kernel/service/work/workHistory';
import { INSPECTION_HISTORY } from '../work/appendEvent';

/** The history of everything that is done in random inspection. */
export class InspectionHistory0000000000007 implements MigrationInterface {
  readonly name = 'InspectionHistory0000000000007';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of createHistory(INSPECTION_HISTORY)) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
