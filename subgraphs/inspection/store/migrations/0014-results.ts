import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_RESULTS } from './resultTables';

/** Checklists, results by item, their publication, flags, hand-overs and archives. */
export class Results0000000000014 implements MigrationInterface {
  readonly name = 'Results0000000000014';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE_RESULTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
