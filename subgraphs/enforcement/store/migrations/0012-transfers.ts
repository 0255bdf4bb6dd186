import { escapeIdentifier as name } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_SEALS, SEAL_READERS, WIDEN_LEADS } from './leadOrigins';
import { CREATE_TRANSFERS } from './transferTables';

/** Pins the names that a function of the owner uses to the schema in which its table lies. */
const PIN_FUNCTION = `DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION complainant_matches(text, text) SET search_path = %I, pg_temp', current_schema());
END $$`;

/** Leads of every origin with their seals, transfers to the police, referrals, and disputes on jurisdiction. */
export class Transfers0000000000012 implements MigrationInterface {
  readonly name = 'Transfers0000000000012';

  /** Makes the tables, and leaves those who serve the silo nothing but to add a seal. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...WIDEN_LEADS, ...CREATE_SEALS, PIN_FUNCTION, ...CREATE_TRANSFERS]) await runner.query(sql);
    const readers: { role: string }[] = await runner.query(SEAL_READERS);
    for (const { role } of readers) {
      await runner.query(`REVOKE ALL ON sealed_complainant FROM ${name(role)}`);
      await runner.query(`GRANT INSERT ON sealed_complainant TO ${name(role)}`);
    }
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
