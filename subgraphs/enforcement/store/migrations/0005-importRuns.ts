import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_IMPORT_TABLES } from '../../../../kernel/service/importRuns/createImportTables';

/** What the import of files needs: the place each run has reached, and the rows that were put aside. */
export class ImportRuns0000000000005 implements MigrationInterface {
  name = 'ImportRuns0000000000005';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CREATE_IMPORT_TABLES) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
