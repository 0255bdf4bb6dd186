import type { MigrationInterface, QueryRunner } from 'typeorm';

const LIST_CANDIDATE = [
  `CREATE TABLE list_candidate (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    ground text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    codes text[] NOT NULL,
    found_on date NOT NULL,
    state text NOT NULL,
    reported_by text NOT NULL,
    reported_on date NOT NULL,
    listing text COLLATE "C",
    dismissed_on date,
    dismissal text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT list_candidate_pkey PRIMARY KEY (id),
    CONSTRAINT list_candidate_number UNIQUE (number),
    CONSTRAINT list_candidate_state CHECK (state IN ('OPEN', 'PROPOSED', 'DISMISSED')),
    CONSTRAINT list_candidate_taken CHECK ((state = 'PROPOSED') = (listing IS NOT NULL)),
    CONSTRAINT list_candidate_dismissed CHECK ((state = 'DISMISSED') = (dismissed_on IS NOT NULL))
  )`,
  `CREATE UNIQUE INDEX list_candidate_found ON list_candidate (visit, item, ground)`,
  `CREATE INDEX list_candidate_by_authority ON list_candidate (authority, id)`,
  `CREATE INDEX list_candidate_by_entity ON list_candidate (uscc, id)`,
];

const LIST_ENTRY = [
  `CREATE TABLE list_entry (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    list text NOT NULL,
    ground text NOT NULL,
    legal_basis text,
    facts text NOT NULL,
    established_on date NOT NULL,
    candidate text COLLATE "C",
    penalty_record bigint,
    decision_number text,
    heavier text[] NOT NULL,
    persons text[] NOT NULL,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    due_on date,
    state text NOT NULL,
    noticed_on date,
    notice_reasons text,
    notice_rights text,
    statement_until date,
    heard_form text,
    heard_on date,
    hearing_asked boolean NOT NULL DEFAULT false,
    statement text,
    adopted boolean,
    answer text,
    decided_by text,
    decided_on date,
    decision_reason text,
    document_number text,
    exit_conditions text,
    remedy text,
    stays_until date,
    removal_ground text,
    removal_applied_on date,
    removal_reason text,
    removal_by text,
    removal_due_on date,
    removal_decision text,
    removed_on date,
    sealed boolean NOT NULL DEFAULT false,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT list_entry_pkey PRIMARY KEY (id),
    CONSTRAINT list_entry_number UNIQUE (number),
    CONSTRAINT list_entry_state CHECK (state IN ('PROPOSED', 'NOTICED', 'HEARD', 'REFUSED', 'LISTED', 'REMOVAL_APPLIED', 'REMOVED')),
    CONSTRAINT list_entry_list CHECK (list IN ('ABNORMAL_OPERATION', 'SERIOUS_DISHONESTY')),
    CONSTRAINT list_entry_decided CHECK ((state IN ('PROPOSED', 'NOTICED', 'HEARD')) = (decided_on IS NULL)),
    CONSTRAINT list_entry_removed CHECK ((state = 'REMOVED') = (removed_on IS NOT NULL))
  )`,
  `CREATE INDEX list_entry_by_authority ON list_entry (authority, id)`,
  `CREATE INDEX list_entry_by_entity ON list_entry (uscc, id)`,
];

const CREDIT_MEASURE = [
  `CREATE TABLE credit_measure (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    executor text NOT NULL,
    kind text NOT NULL,
    measure text NOT NULL,
    edition text,
    record_id bigint NOT NULL,
    record_department text NOT NULL,
    record_number text COLLATE "C" NOT NULL,
    reasons text NOT NULL,
    proportion text NOT NULL,
    legal_basis text,
    from_day date NOT NULL,
    until_day date NOT NULL,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    state text NOT NULL,
    told_on date,
    decided_by text,
    decided_on date,
    decision_reason text,
    feedback_due_on date,
    feedback text,
    feedback_on date,
    feedback_note text,
    lifted_on date,
    lift_reason text,
    stop_due_on date,
    stopped_on date,
    sealed boolean NOT NULL DEFAULT false,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT credit_measure_pkey PRIMARY KEY (id),
    CONSTRAINT credit_measure_number UNIQUE (number),
    CONSTRAINT credit_measure_state CHECK (state IN ('PROPOSED', 'REFUSED', 'IN_FORCE', 'LIFTED', 'ENDED')),
    CONSTRAINT credit_measure_kind CHECK (kind IN ('REWARD', 'SANCTION')),
    CONSTRAINT credit_measure_listed CHECK ((kind = 'SANCTION') = (edition IS NOT NULL)),
    CONSTRAINT credit_measure_term CHECK (from_day <= until_day)
  )`,
  `CREATE INDEX credit_measure_by_authority ON credit_measure (authority, id)`,
  `CREATE INDEX credit_measure_by_entity ON credit_measure (uscc, id)`,
  `CREATE INDEX credit_measure_by_record ON credit_measure (record_department, record_number)`,
];

/** Candidates, entries of the lists of credit, and joint rewards and sanctions. */
export class CreditLists0000000000008 implements MigrationInterface {
  readonly name = 'CreditLists0000000000008';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...LIST_CANDIDATE, ...LIST_ENTRY, ...CREDIT_MEASURE]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
