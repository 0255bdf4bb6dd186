import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_AGREEMENT = `
  CREATE TABLE agreement (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    consumer text NOT NULL,
    purpose text NOT NULL,
    legal_basis text NOT NULL,
    scenario text NOT NULL,
    terms text[] NOT NULL,
    districts text[],
    industries text[],
    usccs text[],
    methods text[] NOT NULL,
    valid_from date NOT NULL,
    valid_until date NOT NULL,
    rate_per_minute integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    hash text,
    applied_by text NOT NULL,
    applied_on date NOT NULL,
    complete_on date NOT NULL,
    told_on date,
    consented_on date,
    signed_by text,
    signed_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT agreement_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_number UNIQUE (number)
  );
  CREATE INDEX agreement_by_consumer ON agreement (consumer, id)`;

const CREATE_OWNER = `
  CREATE TABLE agreement_owner (
    agreement bigint NOT NULL,
    department text NOT NULL,
    terms text[] NOT NULL,
    unconditional boolean NOT NULL,
    extended boolean NOT NULL DEFAULT false,
    due_on date,
    answer text,
    granted_terms text[],
    ground text,
    citation text,
    reason text,
    answered_by text,
    answered_on date,
    signed_by text,
    signed_on date,
    signed_hash text,
    CONSTRAINT agreement_owner_pkey PRIMARY KEY (agreement, department),
    CONSTRAINT agreement_owner_agreement FOREIGN KEY (agreement) REFERENCES agreement (id)
  );
  CREATE INDEX agreement_owner_by_department ON agreement_owner (department, agreement)`;

const CREATE_EVENT = `
  CREATE TABLE agreement_event (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    agreement bigint NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    subject text NOT NULL,
    department text NOT NULL,
    done_on date NOT NULL,
    reason text,
    details text NOT NULL,
    previous_hash text,
    hash text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT agreement_event_pkey PRIMARY KEY (id),
    CONSTRAINT agreement_event_sequence UNIQUE (agreement, sequence),
    CONSTRAINT agreement_event_agreement FOREIGN KEY (agreement) REFERENCES agreement (id)
  )`;

const KEEP_EVENTS = `
  CREATE FUNCTION keep_agreement_event() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the history of agreements only grows' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER keep_agreement_event BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_event
    FOR EACH STATEMENT EXECUTE FUNCTION keep_agreement_event()`;

const CREATE_CREDENTIAL = `
  CREATE TABLE credential (
    client_id text COLLATE "C" NOT NULL,
    agreement bigint NOT NULL,
    secret_hash bytea NOT NULL,
    issued_to text NOT NULL,
    issued_at timestamp with time zone NOT NULL DEFAULT now(),
    revoked_at timestamp with time zone,
    CONSTRAINT credential_pkey PRIMARY KEY (client_id),
    CONSTRAINT credential_agreement FOREIGN KEY (agreement) REFERENCES agreement (id)
  );
  CREATE INDEX credential_by_agreement ON credential (agreement)`;

/** Agreements, what each owner answered, their history that only grows, and their credentials. */
export class AgreementTables0000000000006 implements MigrationInterface {
  name = 'AgreementTables0000000000006';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CREATE_AGREEMENT, CREATE_OWNER, CREATE_EVENT, KEEP_EVENTS, CREATE_CREDENTIAL]) {
      await runner.query(sql);
    }
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
