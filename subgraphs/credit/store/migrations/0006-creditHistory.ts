import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_FEED_SUBSCRIPTION } from '../../../../kernel/service/feedSubscription';
import { createHistory } from '../../../../kernel/service/work/workHistory';
import { CREDIT_HISTORY } from '../work/appendEvent';

/** The history of everything that is done in credit, and how far the feed was followed. */
export class CreditHistory0000000000006 implements MigrationInterface {
  readonly name = 'CreditHistory0000000000006';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of createHistory(CREDIT_HISTORY)) await runner.query(sql);
    await runner.query(CREATE_FEED_SUBSCRIPTION);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
