const CREATE_FLAG = `
  CREATE TABLE result_flag (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    raised_on date NOT NULL,
    outcome text,
    settled_by text,
    settled_on date,
    reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT result_flag_pkey PRIMARY KEY (id),
    CONSTRAINT result_flag_number UNIQUE (number),
    CONSTRAINT result_flag_state CHECK (state IN ('OPEN', 'SETTLED', 'WITHDRAWN')),
    CONSTRAINT result_flag_settled CHECK ((state = 'SETTLED') = (outcome IS NOT NULL))
  )`;

const CREATE_HAND_OVER = `
  CREATE TABLE hand_over (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    plan_number text COLLATE "C",
    ground text NOT NULL,
    to_department text NOT NULL,
    standard text NOT NULL,
    code_set text NOT NULL,
    codes text[] NOT NULL,
    evidence jsonb NOT NULL,
    state text NOT NULL,
    sent_by text NOT NULL,
    sent_on date NOT NULL,
    due_on date,
    lead text COLLATE "C",
    lead_version integer NOT NULL DEFAULT 0,
    received_on date,
    answered_on date,
    case_number text COLLATE "C",
    return_code text,
    return_reason text,
    outcome text,
    closed_on date,
    closed_reason text,
    replaced_by text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT hand_over_pkey PRIMARY KEY (id),
    CONSTRAINT hand_over_number UNIQUE (number),
    CONSTRAINT hand_over_state CHECK (state IN ('SENT', 'RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED')),
    CONSTRAINT hand_over_received CHECK ((state = 'SENT') = (received_on IS NULL)),
    CONSTRAINT hand_over_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
  )`;

const CREATE_ARCHIVE = `
  CREATE TABLE visit_archive (
    visit text COLLATE "C" NOT NULL,
    authority text NOT NULL,
    archived_by text NOT NULL,
    archived_on date NOT NULL,
    entries integer NOT NULL,
    digest text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_archive_pkey PRIMARY KEY (visit)
  )`;

/** The statements that make what follows from results: flags, hand-overs to those who deal with them, and archives. */
export const CREATE_FOLLOWING: readonly string[] = [CREATE_FLAG, CREATE_HAND_OVER, CREATE_ARCHIVE];
