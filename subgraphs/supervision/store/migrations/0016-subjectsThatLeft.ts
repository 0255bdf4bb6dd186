import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE INDEX category_assignment_by_run ON category_assignment (matter_code, authority, id)
    WHERE until IS NULL AND run IS NOT NULL`,
  `CREATE INDEX supervised_subject_ended ON supervised_subject (ended_on)
    WHERE superseded_seq IS NULL AND ended_on IS NOT NULL`,
];

/** Finds the standing decisions by rules of an office, and the subjects whose supervision ends on a day. */
export class SubjectsThatLeft0000000000016 implements MigrationInterface {
  readonly name = 'SubjectsThatLeft0000000000016';

  /** Makes the indexes. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
