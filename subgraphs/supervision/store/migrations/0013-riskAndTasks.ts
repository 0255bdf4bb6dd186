import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RISK_TABLES } from './riskTables';
import { TASK_TABLES } from './taskTables';

/** What a published edition of a model says stands: whoever asks, the owner of the table included. */
const KEEP = [
  `CREATE FUNCTION risk_model_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.state <> 'PUBLISHED' OR
      (OLD.number, OLD.code, OLD.edition, OLD.authority, OLD.matter_code, OLD.state, OLD.content::text, OLD.published_on)
      IS NOT DISTINCT FROM
      (NEW.number, NEW.code, NEW.edition, NEW.authority, NEW.matter_code, NEW.state, NEW.content::text, NEW.published_on))
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'a published risk model stays as it is: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
  END $$`,
  `CREATE TRIGGER risk_model_keep BEFORE UPDATE OR DELETE ON risk_model
   FOR EACH ROW EXECUTE FUNCTION risk_model_keep()`,
];

/** Key lists, risk clues, sandboxes, tasks, issues of the hotline and key tasks. */
export class RiskAndTasks0000000000013 implements MigrationInterface {
  readonly name = 'RiskAndTasks0000000000013';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...RISK_TABLES, ...TASK_TABLES, ...KEEP]) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
