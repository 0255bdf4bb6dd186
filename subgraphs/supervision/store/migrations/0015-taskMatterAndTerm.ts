import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'ALTER TABLE supervision_task ADD COLUMN matter_code text COLLATE "C", ADD COLUMN term_since date',
  `UPDATE supervision_task t SET matter_code = (SELECT c.matter_code FROM risk_clue c
      WHERE t.origin = 'CLUE' AND c.number = t.origin_number),
    term_since = coalesce((SELECT max(e.done_on) FROM supervision_event e WHERE e.topic = 'task'
      AND e.number = t.number AND e.kind IN ('REDISPATCHED', 'SENT_BACK')), t.dispatched_on)`,
  `ALTER TABLE supervision_task ALTER COLUMN term_since SET NOT NULL,
    ADD CONSTRAINT supervision_task_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code)`,
  `ALTER TABLE hotline_issue ADD COLUMN matter_code text COLLATE "C",
    ADD CONSTRAINT hotline_issue_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code)`,
];

/** The matter of tasks and issues of the hotline, by which the file of a subject finds them; when a task's terms began. */
export class TaskMatterAndTerm0000000000015 implements MigrationInterface {
  readonly name = 'TaskMatterAndTerm0000000000015';

  /** Adds the columns, and fills in what is known of the tasks that there are. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
