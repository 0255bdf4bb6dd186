import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Guards what was said of draws of teams from the beginning: rows are only ever added. */
export class TeamDrawsKept0000000000022 implements MigrationInterface {
  readonly name = 'TeamDrawsKept0000000000022';

  /** Makes the change. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TRIGGER team_draw_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON team_draw
      FOR EACH STATEMENT EXECUTE FUNCTION draw_keep()`);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
