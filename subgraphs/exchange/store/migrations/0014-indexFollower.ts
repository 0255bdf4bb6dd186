import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `INSERT INTO feed_follower (name, seq) SELECT 'index', seq FROM index_state`,
  'ALTER TABLE index_state DROP COLUMN seq',
  `INSERT INTO feed_follower (name, seq) SELECT name, 0 FROM unnest(ARRAY['metrics', 'quality', 'doubts']) f(name)
   ON CONFLICT DO NOTHING`,
];

/** The index keeps its place in the feed as every follower does. */
export class IndexFollower0000000000014 implements MigrationInterface {
  readonly name = 'IndexFollower0000000000014';

  /** Moves the place. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
