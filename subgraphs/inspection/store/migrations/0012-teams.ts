import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_TEAMS } from './teamTables';

/** Draws of teams with their rosters, seats and rejections, recusals, and third parties that assist. */
export class Teams0000000000012 implements MigrationInterface {
  readonly name = 'Teams0000000000012';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE_TEAMS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
