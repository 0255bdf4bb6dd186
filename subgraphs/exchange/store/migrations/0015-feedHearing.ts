import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE = `CREATE TABLE feed_hearing (
  silo text NOT NULL,
  heard_at timestamp with time zone NOT NULL,
  CONSTRAINT feed_hearing_pkey PRIMARY KEY (silo)
)`;

/** When each silo's outbox was last read to its end, so that silence can be told from having nothing to say. */
export class FeedHearing0000000000015 implements MigrationInterface {
  readonly name = 'FeedHearing0000000000015';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
