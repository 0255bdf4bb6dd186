import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '../../../../kernel/service/work/workHistory';
import { ENFORCEMENT_HISTORY } from '../work/appendEvent';

/** The history of everything that is done in enforcement. */
export class EnforcementHistory0000000000008 implements MigrationInterface {
  readonly name = 'EnforcementHistory0000000000008';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of createHistory(ENFORCEMENT_HISTORY)) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
