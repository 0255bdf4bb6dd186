import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE feed_follower (
    name text COLLATE "C" NOT NULL,
    seq bigint NOT NULL,
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT feed_follower_pkey PRIMARY KEY (name)
  )`,
  `INSERT INTO feed_follower (name, seq) SELECT name, last_seq FROM feed_state, unnest(ARRAY['freshness', 'names']) f(name)`,
];

/** How far each follower of the feed has come; those that were kept in step until now stand where the feed does. */
export class FeedFollowers0000000000013 implements MigrationInterface {
  readonly name = 'FeedFollowers0000000000013';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
