import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_PLACES } from '../../../../kernel/service/places/placeTables';

/** Dated copies of where entities are, and how far the feed was followed. */
export class EntityPlace0000000000006 implements MigrationInterface {
  readonly name = 'EntityPlace0000000000006';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE_PLACES) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
