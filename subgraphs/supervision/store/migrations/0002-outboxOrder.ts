import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX_ORDER } from '../../../../kernel/service/outbox';

/** The order in which the exchange reads the outbox. */
export class OutboxOrder0000000000002 implements MigrationInterface {
  readonly name = 'OutboxOrder0000000000002';

  /** Makes the index. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_OUTBOX_ORDER);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
