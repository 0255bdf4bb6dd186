import type { MigrationInterface, QueryRunner } from 'typeorm';

const EXTEND_ITEM = `
  ALTER TABLE inspection_item
    ADD COLUMN object_type text,
    ADD COLUMN methods text[] NOT NULL DEFAULT '{}',
    ADD COLUMN ratio_floor_ppm integer,
    ADD COLUMN ratio_ceiling_ppm integer,
    ADD COLUMN least_per_year integer,
    ADD COLUMN most_per_year integer,
    ADD COLUMN inspector_field text,
    ADD COLUMN matter_code text COLLATE "C",
    ADD COLUMN basis_ended_on date`;

const CREATE_PROPOSAL = `
  CREATE TABLE item_proposal (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    code text COLLATE "C" NOT NULL,
    state text NOT NULL,
    name text NOT NULL,
    name_en text,
    basis text,
    kind text,
    object_type text,
    methods text[] NOT NULL DEFAULT '{}',
    ratio_floor_ppm integer,
    ratio_ceiling_ppm integer,
    least_per_year integer,
    most_per_year integer,
    inspector_field text,
    matter_code text COLLATE "C",
    unclear text[] NOT NULL DEFAULT '{}',
    told text,
    told_digest text,
    told_at timestamp with time zone,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    settled_by text,
    settled_on date,
    settlement text,
    decided_by text,
    decided_on date,
    decision_reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT item_proposal_pkey PRIMARY KEY (id),
    CONSTRAINT item_proposal_number UNIQUE (number)
  )`;

const CREATE_INSPECTOR = `
  CREATE TABLE inspector (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    name text NOT NULL,
    certificate_no text COLLATE "C" NOT NULL,
    certificate_until date NOT NULL,
    fields text[] NOT NULL,
    areas text[],
    trained_on date,
    account text,
    active boolean NOT NULL DEFAULT true,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT inspector_pkey PRIMARY KEY (id),
    CONSTRAINT inspector_number UNIQUE (number)
  )`;

const CREATE_TIE = `
  CREATE TABLE inspector_tie (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    inspector text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT inspector_tie_pkey PRIMARY KEY (id),
    CONSTRAINT inspector_tie_number UNIQUE (number),
    CONSTRAINT inspector_tie_once UNIQUE (inspector, uscc, kind, from_day),
    CONSTRAINT inspector_tie_days CHECK (to_day > from_day)
  )`;

/** Libraries of random inspection: what an item says beside its name, proposals of items, inspectors and their ties. */
export class Library0000000000008 implements MigrationInterface {
  readonly name = 'Library0000000000008';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [EXTEND_ITEM, CREATE_PROPOSAL, CREATE_INSPECTOR, CREATE_TIE]) await runner.query(sql);
    await runner.query(`CREATE UNIQUE INDEX item_proposal_open ON item_proposal (code)
      WHERE state IN ('QUARANTINED', 'PROPOSED')`);
    await runner.query('CREATE INDEX item_proposal_told ON item_proposal (code, told_digest)');
    await runner.query('CREATE UNIQUE INDEX inspector_certificate ON inspector (certificate_no) WHERE active');
    await runner.query('CREATE UNIQUE INDEX inspector_account ON inspector (account) WHERE active');
    await runner.query('CREATE INDEX inspector_office ON inspector (authority, number)');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
