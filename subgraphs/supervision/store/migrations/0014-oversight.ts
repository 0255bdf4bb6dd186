import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE supervision_matter
    ADD COLUMN cooperating text[],
    ADD COLUMN object text,
    ADD COLUMN methods text[],
    ADD COLUMN basis_ended_on date`,
  `CREATE INDEX evidence_record_visits ON evidence_record (occurred_on, uscc)
    WHERE kind = 'INSPECTION_VISIT' AND superseded_seq IS NULL`,
  `CREATE TABLE oversight_notice (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    office text NOT NULL,
    authority text NOT NULL,
    matter_code text COLLATE "C",
    step text NOT NULL,
    facts text NOT NULL,
    article text NOT NULL,
    issued_on date NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    answer text,
    answered_on date,
    closed_on date,
    issued_by text NOT NULL,
    answered_by text,
    closed_by text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT oversight_notice_pkey PRIMARY KEY (id),
    CONSTRAINT oversight_notice_number UNIQUE (number),
    CONSTRAINT oversight_notice_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT oversight_notice_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
  )`,
  'CREATE INDEX oversight_notice_authority ON oversight_notice (authority, id)',
  `CREATE TABLE violation_finding (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    source text NOT NULL,
    reference text,
    facts text NOT NULL,
    found_on date NOT NULL,
    due_on date,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    case_number text,
    reason text,
    handled_on date,
    found_by text NOT NULL,
    handled_by text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT violation_finding_pkey PRIMARY KEY (id),
    CONSTRAINT violation_finding_number UNIQUE (number),
    CONSTRAINT violation_finding_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT violation_finding_handled CHECK (CASE state WHEN 'CASE_FILED' THEN case_number IS NOT NULL
      WHEN 'NO_CASE' THEN reason IS NOT NULL AND case_number IS NULL
      ELSE case_number IS NULL AND handled_on IS NULL END)
  )`,
  'CREATE INDEX violation_finding_authority ON violation_finding (authority, id)',
  'CREATE INDEX violation_finding_entity ON violation_finding (uscc, matter_code, id)',
  `CREATE TABLE matter_responsibility (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    district text COLLATE "C",
    state text NOT NULL,
    since date NOT NULL,
    until date,
    approver text,
    competent text,
    entrusted text,
    basis text NOT NULL,
    entered_by text NOT NULL,
    entered_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT matter_responsibility_pkey PRIMARY KEY (id),
    CONSTRAINT matter_responsibility_number UNIQUE (number),
    CONSTRAINT matter_responsibility_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT matter_responsibility_days CHECK (until IS NULL OR until > since)
  )`,
  `CREATE UNIQUE INDEX matter_responsibility_present ON matter_responsibility (matter_code, district)
    NULLS NOT DISTINCT WHERE until IS NULL`,
  'CREATE INDEX matter_responsibility_history ON matter_responsibility (matter_code, since, id)',
  `CREATE TABLE supervised_person (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    subject_key character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    since date NOT NULL,
    until date,
    version integer NOT NULL DEFAULT 1,
    entered_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT supervised_person_pkey PRIMARY KEY (id),
    CONSTRAINT supervised_person_number UNIQUE (number),
    CONSTRAINT supervised_person_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT supervised_person_key CHECK (subject_key ~ '^P[0-9A-HJ-NP-RTUW-Y]{17}$'),
    CONSTRAINT supervised_person_days CHECK (until IS NULL OR until > since)
  )`,
  `CREATE UNIQUE INDEX supervised_person_present ON supervised_person (subject_key, matter_code)
    WHERE until IS NULL`,
];

/** What the offices oversee: notices, findings, who answers for which matter where, and persons under a pseudonym. */
export class Oversight0000000000014 implements MigrationInterface {
  readonly name = 'Oversight0000000000014';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
