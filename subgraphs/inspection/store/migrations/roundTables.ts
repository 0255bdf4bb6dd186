const CREATE_ROUND = `
  CREATE TABLE draw_round (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    departments text[] NOT NULL,
    plans text[] NOT NULL,
    state text NOT NULL,
    window_from date NOT NULL,
    window_to date NOT NULL,
    beacon_kind text NOT NULL,
    beacon_detail text NOT NULL,
    beacon_not_before timestamp with time zone NOT NULL,
    reveal_due timestamp with time zone NOT NULL,
    previous_number text COLLATE "C",
    attempt integer NOT NULL,
    reason text,
    opened_by text NOT NULL,
    opened_on date NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    refusal_code text,
    refusal_facts text,
    header text,
    task_tables text,
    frame_hash text,
    tree_root text,
    chunk_nodes text[],
    entities integer,
    expected_milli bigint,
    independent_milli bigint,
    committed_by text,
    committed_at timestamp with time zone,
    beacon_text text,
    beacon_told_by text,
    beacon_told_at timestamp with time zone,
    lines_done integer NOT NULL DEFAULT 0,
    lines_total integer NOT NULL DEFAULT 0,
    seed text,
    drawn_at timestamp with time zone,
    drawn_entities integer,
    task_drawn integer[],
    bundle text,
    arranged_at timestamp with time zone,
    ended_by text,
    ended_at timestamp with time zone,
    end_ground text,
    end_note text,
    missing text[] NOT NULL DEFAULT '{}',
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT draw_round_pkey PRIMARY KEY (id),
    CONSTRAINT draw_round_number UNIQUE (number),
    CONSTRAINT draw_round_state CHECK (state IN ('OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN',
      'VOID', 'FRAME_CHANGED')),
    CONSTRAINT draw_round_order CHECK (window_from <= window_to AND opened_at < beacon_not_before
      AND committed_at < beacon_not_before AND beacon_told_at >= beacon_not_before AND beacon_not_before < reveal_due),
    CONSTRAINT draw_round_committed CHECK (state IN ('OPEN', 'FREEZING', 'VOID') OR (frame_hash IS NOT NULL
      AND tree_root IS NOT NULL AND header IS NOT NULL AND entities IS NOT NULL AND committed_at IS NOT NULL)),
    CONSTRAINT draw_round_drawn CHECK ((state = 'DRAWN') = (seed IS NOT NULL)),
    CONSTRAINT draw_round_ended CHECK ((state IN ('VOID', 'FRAME_CHANGED')) = (ended_at IS NOT NULL))
  )`;

const CREATE_TASK = `
  CREATE TABLE draw_round_task (
    round text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    plan text COLLATE "C" NOT NULL,
    task integer NOT NULL,
    department text NOT NULL,
    item text COLLATE "C" NOT NULL,
    CONSTRAINT draw_round_task_pkey PRIMARY KEY (round, place),
    CONSTRAINT draw_round_task_once UNIQUE (round, plan, task)
  )`;

const CREATE_NONCE = `
  CREATE TABLE draw_round_nonce (
    round text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    sha256 text NOT NULL,
    committed_by text NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    nonce text,
    revealed_by text,
    revealed_at timestamp with time zone,
    CONSTRAINT draw_round_nonce_pkey PRIMARY KEY (round, department),
    CONSTRAINT draw_round_nonce_fresh UNIQUE (sha256),
    CONSTRAINT draw_round_nonce_opened CHECK ((nonce IS NULL) = (revealed_at IS NULL))
  )`;

const CREATE_CHUNK = `
  CREATE TABLE draw_frame_chunk (
    round text COLLATE "C" NOT NULL,
    part integer NOT NULL,
    first_uscc character(18) COLLATE "C" NOT NULL,
    last_uscc character(18) COLLATE "C" NOT NULL,
    lines integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT draw_frame_chunk_pkey PRIMARY KEY (round, part),
    CONSTRAINT draw_frame_chunk_lines CHECK (lines BETWEEN 1 AND 4096)
  )`;

const CREATE_LIST = `
  CREATE TABLE draw_list_chunk (
    round text COLLATE "C" NOT NULL,
    part integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT draw_list_chunk_pkey PRIMARY KEY (round, part)
  )`;

const CREATE_DRAWN = `
  CREATE TABLE drawn_object (
    round text COLLATE "C" NOT NULL,
    task integer NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    cell integer NOT NULL,
    place integer NOT NULL,
    ticket text NOT NULL,
    rate_ppm integer NOT NULL,
    state text NOT NULL DEFAULT 'DRAWN',
    replaces character(18) COLLATE "C",
    replaced_by character(18) COLLATE "C",
    ground text,
    note text,
    replaced_on date,
    CONSTRAINT drawn_object_pkey PRIMARY KEY (round, task, uscc),
    CONSTRAINT drawn_object_place UNIQUE (round, task, cell, place),
    CONSTRAINT drawn_object_state CHECK (state IN ('DRAWN', 'REPLACED')),
    CONSTRAINT drawn_object_replaced CHECK ((state = 'REPLACED') = (replaced_by IS NOT NULL AND ground IS NOT NULL
      AND note IS NOT NULL AND replaced_on IS NOT NULL))
  )`;

const CREATE_RESERVE = `
  CREATE TABLE draw_reserve (
    round text COLLATE "C" NOT NULL,
    task integer NOT NULL,
    cell integer NOT NULL,
    place integer NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    ticket text NOT NULL,
    CONSTRAINT draw_reserve_pkey PRIMARY KEY (round, task, cell, place)
  )`;

const CREATE_INDEXES = [
  'CREATE INDEX draw_round_at_work ON draw_round (state, id)',
  'CREATE INDEX draw_round_task_of_plan ON draw_round_task (plan, task)',
  'CREATE INDEX draw_frame_chunk_entity ON draw_frame_chunk (round, first_uscc)',
  'CREATE INDEX drawn_object_entity ON drawn_object (uscc, round)',
  'CREATE INDEX drawn_object_order ON drawn_object (round, ticket, task)',
];

/** The statements that make the tables of rounds. */
export const ROUND_TABLES: readonly string[] = [
  CREATE_ROUND,
  CREATE_TASK,
  CREATE_NONCE,
  CREATE_CHUNK,
  CREATE_LIST,
  CREATE_DRAWN,
  CREATE_RESERVE,
  ...CREATE_INDEXES,
];
