import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROUND_GUARDS } from './roundGuards';
import { ROUND_TABLES } from './roundTables';

/** Rounds of draws with their tasks, nonces, frozen frames and drawn objects, of which nothing is ever taken away. */
export class Rounds0000000000011 implements MigrationInterface {
  readonly name = 'Rounds0000000000011';

  /** Makes the tables and what guards them. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...ROUND_TABLES, ...ROUND_GUARDS]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
