import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';

const COLUMNS = ['edition integer', 'scope_hash text', 'plan_year integer'];

const STANDING = `SELECT DISTINCT ON (t.round, t.place) t.round, t.place, p.edition, p.year, s.task->'scope' AS scope
  FROM draw_round_task t JOIN inspection_plan p ON p.number = t.plan
  JOIN inspection_plan_edition e ON e.plan_number = p.number AND e.edition <= p.edition
  CROSS JOIN LATERAL jsonb_array_elements(e.content->'tasks') AS s (task) WHERE (s.task->>'task')::int = t.task
  ORDER BY t.round, t.place, e.edition DESC`;
const TAKE = 'UPDATE draw_round_task SET edition = $3, scope_hash = $4, plan_year = $5 WHERE round = $1 AND place = $2';

interface StandingTask {
  readonly round: string;
  readonly place: number;
  readonly edition: number;
  readonly year: number;
  readonly scope: object;
}

/**
 * Under which edition of a plan a task of a round is drawn, and what tells its twins: its scope and its year. Rounds that are
 * there take what the edition in force says. FL-18
 */
export class RoundEditions0000000000019 implements MigrationInterface {
  readonly name = 'RoundEditions0000000000019';

  /** Adds the columns and fills them. */
  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE draw_round_task ADD COLUMN ${column}`);
    await runner.query('ALTER TABLE draw_round_task DISABLE TRIGGER draw_round_task_keep');
    for (const { round, place, edition, year, scope } of (await runner.query(STANDING)) as StandingTask[]) {
      await runner.query(TAKE, [round, place, edition, canonicalDigest(scope), year]);
    }
    await runner.query('ALTER TABLE draw_round_task ENABLE TRIGGER draw_round_task_keep');
    for (const column of ['edition', 'scope_hash', 'plan_year']) {
      await runner.query(`ALTER TABLE draw_round_task ALTER COLUMN ${column} SET NOT NULL`);
    }
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
