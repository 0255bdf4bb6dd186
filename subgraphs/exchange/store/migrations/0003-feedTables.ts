import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_OUTBOX_ORDER } from '../../../../kernel/service/outbox';

const FEED = [
  `CREATE TABLE feed_event (
    seq bigint NOT NULL,
    resource text NOT NULL,
    silo text NOT NULL,
    event_id uuid NOT NULL,
    aggregate_type text NOT NULL,
    record_key text NOT NULL,
    subject text COLLATE "C" NOT NULL,
    type text NOT NULL,
    "time" timestamp with time zone NOT NULL,
    withdrawn boolean NOT NULL,
    data json,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT feed_event_pkey PRIMARY KEY (seq),
    CONSTRAINT feed_event_id UNIQUE (event_id)
  )`,
  `CREATE INDEX feed_event_resource ON feed_event (resource, seq)`,
  `CREATE INDEX feed_event_record ON feed_event (aggregate_type, record_key, seq)`,
  `CREATE TABLE feed_state (
    only_row boolean NOT NULL DEFAULT true,
    last_seq bigint NOT NULL,
    horizon bigint NOT NULL,
    CONSTRAINT feed_state_pkey PRIMARY KEY (only_row),
    CONSTRAINT feed_state_one CHECK (only_row)
  )`,
  `INSERT INTO feed_state (last_seq, horizon) VALUES (0, 0)`,
  `CREATE TABLE feed_source (
    silo text NOT NULL,
    position text NOT NULL,
    epoch text NOT NULL,
    updated_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT feed_source_pkey PRIMARY KEY (silo)
  )`,
];

const PLACES = [
  `CREATE TABLE entity_place (
    uscc character(18) COLLATE "C" NOT NULL,
    district text,
    industry text,
    observed_at timestamp with time zone NOT NULL,
    event_id uuid NOT NULL,
    seq bigint NOT NULL,
    CONSTRAINT entity_place_pkey PRIMARY KEY (uscc)
  )`,
  `CREATE TABLE entity_move (
    seq bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    event_id uuid NOT NULL,
    "time" timestamp with time zone NOT NULL,
    from_district text,
    from_industry text,
    to_district text,
    to_industry text,
    CONSTRAINT entity_move_pkey PRIMARY KEY (seq)
  )`,
  `CREATE INDEX entity_move_entity ON entity_move (uscc)`,
];

const ACKNOWLEDGEMENTS = [
  `CREATE TABLE feed_acknowledgement (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    holder text NOT NULL,
    department text,
    agreement text,
    resource text NOT NULL,
    seq bigint NOT NULL,
    acknowledged_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT feed_acknowledgement_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX feed_acknowledgement_holder ON feed_acknowledgement (resource, holder, seq)`,
];

/** The feed of changes, where it has come to in each silo, and where entities are. */
export class FeedTables0000000000003 implements MigrationInterface {
  readonly name = 'FeedTables0000000000003';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_OUTBOX_ORDER, ...FEED, ...PLACES, ...ACKNOWLEDGEMENTS]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
