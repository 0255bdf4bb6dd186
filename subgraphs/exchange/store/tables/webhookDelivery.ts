import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { WebhookRow } from './webhook';

/** One attempt to deliver an event to a webhook; never what was sent nor what was answered. */
@Entity({ name: 'webhook_delivery' })
@ForeignKey(() => WebhookRow, ['webhook'], ['id'], { name: 'webhook_delivery_webhook' })
@Index('webhook_delivery_place', ['webhook', 'id'])
@Index('webhook_delivery_time', ['attemptedAt'])
export class WebhookDeliveryRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'webhook_delivery_pkey',
  })
  id!: string;

  @Column({ type: 'bigint' })
  webhook!: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId!: string;

  /** The how manieth attempt at this event, from 1. */
  @Column({ type: 'integer' })
  attempt!: number;

  /** Under which the log of accesses has it, where it gave another department's data. */
  @Column({ type: 'uuid', name: 'operation_id' })
  operationId!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  fault!: string | null;

  @Column({ type: 'integer', name: 'response_code', nullable: true })
  responseCode!: number | null;

  @Column({ type: 'integer' })
  milliseconds!: number;

  @Column({ type: 'timestamp with time zone', name: 'attempted_at' })
  attemptedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: string | null;
}
