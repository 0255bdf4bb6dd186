import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE = 'CREATE INDEX feed_event_withdrawn ON feed_event (aggregate_type, seq) WHERE withdrawn';

/** Finds what was withdrawn without reading the whole feed. */
export class FeedWithdrawals0000000000016 implements MigrationInterface {
  readonly name = 'FeedWithdrawals0000000000016';

  /** Makes the index. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
