import type { MigrationInterface, QueryRunner } from 'typeorm';

const FLAGS = [
  `ALTER TABLE list_candidate ADD COLUMN flag text COLLATE "C", ADD COLUMN flag_withdrawn_on date`,
  `ALTER TABLE list_candidate ADD CONSTRAINT list_candidate_flag_withdrawn
    CHECK (flag_withdrawn_on IS NULL OR flag IS NOT NULL)`,
  `CREATE UNIQUE INDEX list_candidate_flag ON list_candidate (flag)`,
  'DROP INDEX list_candidate_found',
  `CREATE UNIQUE INDEX list_candidate_found ON list_candidate (visit, item, ground) WHERE (state <> 'DISMISSED')`,
];

/** The flag of the inspection that made a candidate; what was dismissed and is found anew is a candidate of its own. */
export class CandidateFlags0000000000011 implements MigrationInterface {
  readonly name = 'CandidateFlags0000000000011';

  /** Changes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of FLAGS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
