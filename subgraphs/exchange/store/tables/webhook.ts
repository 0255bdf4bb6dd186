import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One webhook: whose it is, where it sends what, and how far it has come. */
@Entity({ name: 'webhook' })
@Unique('webhook_key', ['key'])
@Index('webhook_department', ['department', 'id'])
@Index('webhook_state', ['state'])
export class WebhookRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'webhook_pkey',
  })
  id!: string;

  /** Its id as departments know it. */
  @Column({ type: 'uuid' })
  key!: string;

  @Column({ type: 'text' })
  resource!: string;

  @Column({ type: 'text' })
  url!: string;

  /** Six-digit districts that were asked for; null for all that the scope admits. */
  @Column({ type: 'text', array: true, nullable: true })
  districts!: string[] | null;

  /** Who registered it: with the four below the viewer whose rights decide each delivery. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', nullable: true })
  agreement!: string | null;

  @Column({ type: 'text' })
  state!: string;

  /** Code of the reason for which it is paused. */
  @Column({ type: 'text', name: 'pause_code', nullable: true })
  pauseCode!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'paused_at', nullable: true })
  pausedAt!: string | null;

  /** Life of the feed in which `seq` is a number. */
  @Column({ type: 'text' })
  life!: string;

  /** Number up to which everything was delivered. */
  @Column({ type: 'bigint' })
  seq!: string;

  /** Counts what its department changed: what was under way before a change moves nothing after it. */
  @Column({ type: 'integer', default: 0 })
  revision!: number;

  /** The event that failed last, and how often. */
  @Column({ type: 'uuid', name: 'pending_event', nullable: true })
  pendingEvent!: string | null;

  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  @Column({ type: 'timestamp with time zone', name: 'next_attempt_at', nullable: true })
  nextAttemptAt!: string | null;

  /** Whether its receiver took long the last time, or has not shown yet that it does not. */
  @Column({ type: 'boolean', default: true })
  slow!: boolean;

  @Column({ type: 'timestamp with time zone', name: 'served_at', nullable: true })
  servedAt!: string | null;

  /** The process that serves it, and until when nobody else does. */
  @Column({ type: 'text', nullable: true })
  holder!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'held_until', nullable: true })
  heldUntil!: string | null;

  /** The secret, sealed. */
  @Column({ type: 'bytea', nullable: true })
  secret!: Buffer | null;

  /** The secret before it, sealed, which signs too until its time is up. */
  @Column({ type: 'bytea', name: 'former_secret', nullable: true })
  formerSecret!: Buffer | null;

  @Column({ type: 'timestamp with time zone', name: 'former_until', nullable: true })
  formerUntil!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'registered_at' })
  registeredAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'delivered_at', nullable: true })
  deliveredAt!: string | null;
}
