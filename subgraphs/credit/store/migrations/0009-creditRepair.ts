import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `ARRAY['PUBLISHED'::text, 'OBJECTED'::text, 'NOT_PUBLISHED'::text, 'REVOKED'::text, 'REPAIRED'::text, 'LAPSED'::text]`;

const RECORDS = [
  'ALTER TABLE credit_record DROP CONSTRAINT credit_record_publication',
  `ALTER TABLE credit_record ADD CONSTRAINT credit_record_publication CHECK (publication_state = ANY (${STATES}))`,
  `CREATE INDEX credit_record_publication_end ON credit_record (publication_ends_on)
   WHERE publication_state = ANY (ARRAY['PUBLISHED'::text, 'OBJECTED'::text])`,
  `CREATE INDEX credit_record_query_end ON credit_record (query_ends_on)
   WHERE publication_state = ANY (ARRAY['PUBLISHED'::text, 'OBJECTED'::text, 'NOT_PUBLISHED'::text])`,
];

const PENALTIES = `CREATE TABLE penalty_publication (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  source_department text NOT NULL,
  source_record_id text NOT NULL,
  uscc character(18) COLLATE "C" NOT NULL,
  case_number text,
  effect_version integer NOT NULL DEFAULT 0,
  procedure text,
  kinds text[] NOT NULL DEFAULT '{}',
  severity_edition text,
  safety_field boolean NOT NULL DEFAULT false,
  low_fine boolean NOT NULL DEFAULT false,
  necips_published_on date,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT penalty_publication_pkey PRIMARY KEY (id),
  CONSTRAINT penalty_publication_record UNIQUE (source_department, source_record_id)
)`;

const WORK = `
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  number text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  authority text NOT NULL,
  record_id bigint NOT NULL,
  source_record_id text NOT NULL,
  uscc character(18) COLLATE "C" NOT NULL,
  received_by text NOT NULL,
  received_on date NOT NULL,
  state text NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now()`;

const REPAIRS = [
  `CREATE TABLE credit_repair (${WORK},
    correction_proof text,
    performance_proof text,
    commitment text,
    promises_truth boolean NOT NULL,
    accepts_liability boolean NOT NULL,
    other_conditions text NOT NULL,
    decided_by text,
    decided_on date,
    decision_note text,
    share_due_on date,
    shared_on date,
    CONSTRAINT credit_repair_pkey PRIMARY KEY (id),
    CONSTRAINT credit_repair_number UNIQUE (number)
  )`,
  `CREATE UNIQUE INDEX credit_repair_open ON credit_repair (record_id) WHERE state = 'RECEIVED'`,
  'CREATE INDEX credit_repair_entity ON credit_repair (uscc, id)',
  'CREATE INDEX credit_repair_authority ON credit_repair (authority, id)',
];

const OBJECTIONS = [
  `CREATE TABLE credit_objection (${WORK},
    ground text NOT NULL,
    marked_on date,
    forwarded_on date,
    answered_on date,
    answer text,
    answer_note text,
    correction text,
    decided_on date,
    outcome text,
    decision_note text,
    deleted_on date,
    ended_on date,
    due_on date,
    CONSTRAINT credit_objection_pkey PRIMARY KEY (id),
    CONSTRAINT credit_objection_number UNIQUE (number)
  )`,
  `CREATE UNIQUE INDEX credit_objection_open ON credit_objection (record_id)
   WHERE state = ANY (ARRAY['RAISED'::text, 'MARKED'::text, 'FORWARDED'::text, 'ANSWERED'::text, 'DELETING'::text])`,
  'CREATE INDEX credit_objection_entity ON credit_objection (uscc, id)',
  'CREATE INDEX credit_objection_authority ON credit_objection (authority, id)',
];

/** Channels of publication, repairs and objections; a record whose time to query is over is sealed as lapsed. */
export class CreditRepair0000000000009 implements MigrationInterface {
  readonly name = 'CreditRepair0000000000009';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...RECORDS, PENALTIES, ...REPAIRS, ...OBJECTIONS]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
