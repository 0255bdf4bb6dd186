import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEAL_REPAIRED = `
  UPDATE case_file f SET sealed_on = (d.observed_at AT TIME ZONE 'Asia/Shanghai')::date FROM enforcement_decision d
  WHERE d.number = f.decision_number AND d.publication = 'REPAIRED'`;

/** Since when a case file is sealed. */
export class SealedFiles0000000000013 implements MigrationInterface {
  readonly name = 'SealedFiles0000000000013';

  /** Adds the day; files of decisions that are repaired already have it at once. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN sealed_on date');
    await runner.query(SEAL_REPAIRED);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
