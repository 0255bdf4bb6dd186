import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * One event that left a silo, written in the transaction of its fact: the column shape of Debezium's outbox event
 * router, the payload a CloudEvents 1.0 object. A reader follows (`transactionId`, `position`) and stops before the
 * oldest transaction still open, so a lower position that commits later is never passed over.
 */
@Entity({ name: 'outbox' })
@Index('outbox_order', { synchronize: false })
export class OutboxEvent {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', name: 'position', generatedIdentity: 'ALWAYS' })
  position!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'aggregatetype' })
  aggregateType!: string;

  @Column({ type: 'text', name: 'aggregateid' })
  aggregateId!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'json' })
  payload!: unknown;

  /** TypeORM reads a default back without its casts, so it is written without them here. */
  @Column({ type: 'bigint', name: 'transaction_id', default: () => '((pg_current_xact_id()))' })
  transactionId!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}

/** The statement that makes the outbox table; every silo's first migration runs it. */
export const CREATE_OUTBOX = `
  CREATE TABLE outbox (
    position bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    id uuid NOT NULL,
    aggregatetype text NOT NULL,
    aggregateid text NOT NULL,
    type text NOT NULL,
    payload json NOT NULL,
    transaction_id bigint NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT outbox_pkey PRIMARY KEY (position)
  )`;

/** The statement that makes the index by which the outbox is read; a migration of every silo runs it. */
export const CREATE_OUTBOX_ORDER = 'CREATE INDEX outbox_order ON outbox (transaction_id, position)';
