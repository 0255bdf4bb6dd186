import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_A_DECISION = `id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    assignment bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL`;

const TABLES = [
  `CREATE TABLE subject_notice (
    ${OF_A_DECISION},
    state text NOT NULL,
    way text,
    withheld_reason text,
    explanation text,
    category text,
    level smallint,
    measure_plan text,
    done_on date NOT NULL,
    done_by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT subject_notice_pkey PRIMARY KEY (id),
    CONSTRAINT subject_notice_number UNIQUE (number),
    CONSTRAINT subject_notice_once UNIQUE (assignment, state),
    CONSTRAINT subject_notice_decision FOREIGN KEY (assignment) REFERENCES category_assignment (id),
    CONSTRAINT subject_notice_grounded CHECK ((state = 'TOLD') = (way IS NOT NULL)
      AND (state = 'WITHHELD') = (withheld_reason IS NOT NULL))
  )`,
  'CREATE INDEX subject_notice_entity ON subject_notice (uscc, matter_code, id)',
  `CREATE TABLE supervision_interview (
    ${OF_A_DECISION},
    reasons text NOT NULL,
    facts text NOT NULL,
    planned_on date NOT NULL,
    planned_by text NOT NULL,
    rectify_by date NOT NULL,
    held_on date,
    record text,
    rectified_on date,
    rectification text,
    version integer NOT NULL DEFAULT 1,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT supervision_interview_pkey PRIMARY KEY (id),
    CONSTRAINT supervision_interview_number UNIQUE (number),
    CONSTRAINT supervision_interview_decision FOREIGN KEY (assignment) REFERENCES category_assignment (id),
    CONSTRAINT supervision_interview_founded CHECK (btrim(reasons) <> '' AND btrim(facts) <> ''),
    CONSTRAINT supervision_interview_recorded CHECK ((held_on IS NULL) = (record IS NULL)
      AND (rectified_on IS NULL OR held_on IS NOT NULL))
  )`,
  'CREATE INDEX supervision_interview_entity ON supervision_interview (uscc, matter_code, id)',
  `CREATE INDEX supervision_interview_due ON supervision_interview (rectify_by)
    WHERE held_on IS NOT NULL AND rectified_on IS NULL`,
  `CREATE TABLE category_publication (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    matter_code text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    run bigint,
    audience text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    reason text NOT NULL,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    decided_by text,
    published_on date,
    withdrawn_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT category_publication_pkey PRIMARY KEY (id),
    CONSTRAINT category_publication_number UNIQUE (number),
    CONSTRAINT category_publication_matter FOREIGN KEY (matter_code) REFERENCES supervision_matter (code),
    CONSTRAINT category_publication_second CHECK (decided_by IS NULL OR decided_by <> proposed_by)
  )`,
  `CREATE TABLE publication_entry (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    publication bigint NOT NULL,
    assignment bigint NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    category text NOT NULL,
    level smallint NOT NULL,
    outcome text NOT NULL,
    left_out text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT publication_entry_pkey PRIMARY KEY (id),
    CONSTRAINT publication_entry_once UNIQUE (publication, assignment),
    CONSTRAINT publication_entry_batch FOREIGN KEY (publication) REFERENCES category_publication (id),
    CONSTRAINT publication_entry_decision FOREIGN KEY (assignment) REFERENCES category_assignment (id),
    CONSTRAINT publication_entry_reasoned CHECK ((outcome = 'LEFT_OUT') = (left_out IS NOT NULL))
  )`,
  `CREATE TABLE publication_hearing (
    ${OF_A_DECISION},
    publication bigint NOT NULL,
    notified_on date NOT NULL,
    closes_on date NOT NULL,
    heard_on date,
    statement text,
    evidence text[] NOT NULL DEFAULT '{}',
    objection text COLLATE "C",
    entered_by text,
    version integer NOT NULL DEFAULT 1,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT publication_hearing_pkey PRIMARY KEY (id),
    CONSTRAINT publication_hearing_number UNIQUE (number),
    CONSTRAINT publication_hearing_once UNIQUE (publication, assignment),
    CONSTRAINT publication_hearing_batch FOREIGN KEY (publication) REFERENCES category_publication (id),
    CONSTRAINT publication_hearing_decision FOREIGN KEY (assignment) REFERENCES category_assignment (id),
    CONSTRAINT publication_hearing_answered CHECK ((heard_on IS NULL) = (statement IS NULL))
  )`,
  'CREATE INDEX publication_hearing_entity ON publication_hearing (uscc, matter_code, id)',
  `CREATE TABLE category_objection (
    ${OF_A_DECISION},
    statement text NOT NULL,
    evidence text[] NOT NULL DEFAULT '{}',
    hearing text COLLATE "C",
    state text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    entered_by text NOT NULL,
    entered_on date NOT NULL,
    decided_by text,
    decided_on date,
    reasons text,
    task bigint,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT category_objection_pkey PRIMARY KEY (id),
    CONSTRAINT category_objection_number UNIQUE (number),
    CONSTRAINT category_objection_decision FOREIGN KEY (assignment) REFERENCES category_assignment (id),
    CONSTRAINT category_objection_task FOREIGN KEY (task) REFERENCES evaluation_task (id),
    CONSTRAINT category_objection_decided CHECK ((state = 'OPEN') = (decided_on IS NULL)
      AND (state = 'OPEN') = (reasons IS NULL) AND (state = 'UPHELD') = (task IS NOT NULL)),
    CONSTRAINT category_objection_second CHECK (decided_by IS NULL OR decided_by <> entered_by)
  )`,
  'CREATE INDEX category_objection_entity ON category_objection (uscc, matter_code, id)',
  `CREATE UNIQUE INDEX category_objection_open ON category_objection (uscc, matter_code) WHERE state = 'OPEN'`,
];

/** Telling subjects their categories, interviewing and hearing them, publications, and objections. */
export class Disclosure0000000000012 implements MigrationInterface {
  readonly name = 'Disclosure0000000000012';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
