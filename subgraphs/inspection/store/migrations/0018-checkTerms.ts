import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  `ALTER TABLE triggered_check ADD COLUMN offered_on date`,
  `UPDATE triggered_check SET offered_on = recorded_on`,
  `ALTER TABLE triggered_check ALTER COLUMN offered_on SET NOT NULL`,
  `ALTER TABLE triggered_check DROP CONSTRAINT triggered_check_state`,
  `ALTER TABLE triggered_check DROP CONSTRAINT triggered_check_answered`,
  `ALTER TABLE triggered_check ADD CONSTRAINT triggered_check_state
    CHECK (state IN ('OFFERED', 'MERGED', 'OWN_VISIT', 'NOT_CARRIED_OUT'))`,
  `ALTER TABLE triggered_check ADD CONSTRAINT triggered_check_answered
    CHECK ((state IN ('OFFERED', 'NOT_CARRIED_OUT')) = (visit_number IS NULL))`,
  `CREATE INDEX triggered_check_plan ON triggered_check (plan_number, visit_number) WHERE plan_number IS NOT NULL`,
];

/** Since when the answer to an offer to merge is awaited, and special checks that lost their ground before it came. */
export class CheckTerms0000000000018 implements MigrationInterface {
  readonly name = 'CheckTerms0000000000018';

  /** Makes the changes. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of CHANGES) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
