import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of inspectors and their ties, of when what is stored is: lists of an earlier day change nothing. */
export class LibraryObserved0000000000020 implements MigrationInterface {
  readonly name = 'LibraryObserved0000000000020';

  /** Adds the columns; what stands is of the moment at which it was recorded. */
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['inspector', 'inspector_tie']) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN observed_at timestamp with time zone NOT NULL DEFAULT now()`);
      await runner.query(`UPDATE ${table} SET observed_at = recorded_at`);
    }
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
