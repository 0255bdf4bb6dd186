import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE webhook (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    key uuid NOT NULL,
    resource text NOT NULL,
    url text NOT NULL,
    districts text[],
    subject text NOT NULL,
    kind text NOT NULL,
    department text NOT NULL,
    district text,
    agreement text,
    state text NOT NULL,
    pause_code text,
    paused_at timestamp with time zone,
    life text NOT NULL,
    seq bigint NOT NULL,
    revision integer NOT NULL DEFAULT 0,
    pending_event uuid,
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamp with time zone,
    slow boolean NOT NULL DEFAULT true,
    served_at timestamp with time zone,
    holder text,
    held_until timestamp with time zone,
    secret bytea,
    former_secret bytea,
    former_until timestamp with time zone,
    registered_at timestamp with time zone NOT NULL,
    delivered_at timestamp with time zone,
    CONSTRAINT webhook_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_key UNIQUE (key)
  )`,
  `CREATE INDEX webhook_department ON webhook (department, id)`,
  `CREATE INDEX webhook_state ON webhook (state)`,
  `CREATE TABLE webhook_delivery (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    webhook bigint NOT NULL,
    event_id uuid NOT NULL,
    attempt integer NOT NULL,
    operation_id uuid NOT NULL,
    status text NOT NULL,
    fault text,
    response_code integer,
    milliseconds integer NOT NULL,
    attempted_at timestamp with time zone NOT NULL,
    next_attempt_at timestamp with time zone,
    CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
    CONSTRAINT webhook_delivery_webhook FOREIGN KEY (webhook) REFERENCES webhook (id)
  )`,
  `CREATE INDEX webhook_delivery_place ON webhook_delivery (webhook, id)`,
  `CREATE INDEX webhook_delivery_time ON webhook_delivery (attempted_at)`,
];

/** Webhooks, and the log of what was sent to them. */
export class WebhookTables0000000000011 implements MigrationInterface {
  readonly name = 'WebhookTables0000000000011';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
