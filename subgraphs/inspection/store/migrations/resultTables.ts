import { CREATE_FOLLOWING } from './followingTables';

const CREATE_CHECKLIST = `
  CREATE TABLE item_checklist (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    item text COLLATE "C" NOT NULL,
    edition integer NOT NULL,
    points jsonb NOT NULL,
    content_hash text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    state text NOT NULL,
    drafted_by text NOT NULL,
    drafted_on date NOT NULL,
    published_by text,
    published_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT item_checklist_pkey PRIMARY KEY (id),
    CONSTRAINT item_checklist_number UNIQUE (number),
    CONSTRAINT item_checklist_edition UNIQUE (item, edition),
    CONSTRAINT item_checklist_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT item_checklist_public CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
  )`;

const CREATE_ITEM = `
  CREATE TABLE visit_item (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    mode text NOT NULL,
    inspected_on date NOT NULL,
    checklist text COLLATE "C",
    answers jsonb NOT NULL,
    code_set text NOT NULL,
    codes text[] NOT NULL,
    attachments jsonb NOT NULL,
    follow_up text NOT NULL,
    follow_up_note text,
    follow_up_due_on date,
    follow_up_completed_on date,
    late boolean NOT NULL,
    entered_by text NOT NULL,
    entered_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL DEFAULT now(),
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_item_pkey PRIMARY KEY (id),
    CONSTRAINT visit_item_number UNIQUE (number),
    CONSTRAINT visit_item_once UNIQUE (visit, department, item),
    CONSTRAINT visit_item_codes CHECK (cardinality(codes) > 0)
  )`;

const CREATE_VERSION = `
  CREATE TABLE visit_item_version (
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    content jsonb NOT NULL,
    replaced_by text NOT NULL,
    replaced_on date NOT NULL,
    reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_item_version_pkey PRIMARY KEY (number, version)
  )`;

const KEEP_VERSIONS = [
  `CREATE FUNCTION visit_item_version_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'versions of a result are kept: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HUB23';
  END $$`,
  `CREATE TRIGGER visit_item_version_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_item_version
   FOR EACH STATEMENT EXECUTE FUNCTION visit_item_version_keep()`,
];

const CREATE_PART = `
  CREATE TABLE part_result (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    plan_number text COLLATE "C",
    round_number text COLLATE "C",
    state text NOT NULL,
    formed_on date,
    due_on date,
    published_on date,
    published_by text,
    late boolean,
    screen jsonb,
    withheld_on date,
    withheld_by text,
    withheld_reason text,
    review text,
    reviewed_by text,
    reviewed_on date,
    review_reason text,
    corrections integer NOT NULL DEFAULT 0,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT part_result_pkey PRIMARY KEY (id),
    CONSTRAINT part_result_number UNIQUE (number),
    CONSTRAINT part_result_part UNIQUE (visit, department),
    CONSTRAINT part_result_state CHECK (state IN ('ENTERING', 'FORMED', 'PUBLISHED', 'WITHHELD')),
    CONSTRAINT part_result_formed CHECK ((state = 'ENTERING') = (formed_on IS NULL)),
    CONSTRAINT part_result_public CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
  )`;

const CREATE_INDEXES = [
  'CREATE INDEX visit_item_by_entity ON visit_item (uscc, id)',
  `CREATE INDEX visit_item_open ON visit_item (authority, follow_up_due_on) WHERE follow_up_completed_on IS NULL`,
  'CREATE INDEX part_result_by_authority ON part_result (authority, state, id)',
  'CREATE INDEX part_result_by_plan ON part_result (plan_number, visit)',
  'CREATE INDEX result_flag_by_authority ON result_flag (authority, state, id)',
  'CREATE INDEX result_flag_by_visit ON result_flag (visit)',
  'CREATE INDEX hand_over_by_authority ON hand_over (authority, state, id)',
  'CREATE INDEX hand_over_by_visit ON hand_over (visit, item)',
  `CREATE INDEX inspection_event_of ON inspection_event (split_part(number, '/', 1), id)`,
];

/** The statements that make the tables of results, hand-overs and archives. */
export const CREATE_RESULTS: readonly string[] = [
  CREATE_CHECKLIST,
  CREATE_ITEM,
  CREATE_VERSION,
  ...KEEP_VERSIONS,
  CREATE_PART,
  ...CREATE_FOLLOWING,
  ...CREATE_INDEXES,
];
