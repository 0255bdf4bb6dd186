const CREATE_DRAW = `
  CREATE TABLE team_draw (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    round_number text COLLATE "C",
    visit text COLLATE "C",
    seed text NOT NULL,
    drawn_on date NOT NULL,
    team_size integer NOT NULL,
    load_band integer NOT NULL,
    most_visits integer NOT NULL,
    parts integer NOT NULL,
    without_team integer NOT NULL,
    digest text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT team_draw_pkey PRIMARY KEY (id),
    CONSTRAINT team_draw_number UNIQUE (number),
    CONSTRAINT team_draw_kind CHECK (kind IN ('ROUND', 'VISIT', 'RECUSAL', 'REPLACEMENT', 'BORROWING')),
    CONSTRAINT team_draw_of CHECK ((kind = 'ROUND') = (visit IS NULL) AND (kind <> 'ROUND' OR round_number IS NOT NULL))
  )`;

const CREATE_NONCE = `
  CREATE TABLE visit_nonce (
    visit text COLLATE "C" NOT NULL,
    sha256 text NOT NULL,
    nonce text NOT NULL,
    committed_on date NOT NULL,
    opened_on date,
    CONSTRAINT visit_nonce_pkey PRIMARY KEY (visit),
    CONSTRAINT visit_nonce_fresh UNIQUE (sha256)
  )`;

const CREATE_ROSTER = `
  CREATE TABLE team_roster (
    draw text COLLATE "C" NOT NULL,
    office text COLLATE "C" NOT NULL,
    inspectors text NOT NULL,
    sha256 text NOT NULL,
    CONSTRAINT team_roster_pkey PRIMARY KEY (draw, office)
  )`;

const CREATE_TEAM = `
  CREATE TABLE visit_team (
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    attempt integer NOT NULL,
    latest boolean NOT NULL,
    draw text COLLATE "C" NOT NULL,
    place integer NOT NULL,
    office text NOT NULL,
    borrowed boolean NOT NULL,
    visit_ticket text NOT NULL,
    items text NOT NULL,
    kept text NOT NULL,
    seats integer NOT NULL,
    district text,
    last_day date NOT NULL,
    lack text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_team_pkey PRIMARY KEY (visit, department, attempt),
    CONSTRAINT visit_team_lack CHECK (lack IN ('NO_CANDIDATE', 'TOO_FEW', 'ITEM_UNCOVERED'))
  )`;

const CREATE_SEAT = `
  CREATE TABLE visit_seat (
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    seat integer NOT NULL,
    attempt integer NOT NULL,
    inspector text COLLATE "C" NOT NULL,
    role text NOT NULL,
    load integer NOT NULL,
    ticket text NOT NULL,
    state text NOT NULL,
    ended_on date,
    ended_reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_seat_pkey PRIMARY KEY (visit, department, seat, attempt),
    CONSTRAINT visit_seat_role CHECK (role IN ('LEAD', 'MEMBER')),
    CONSTRAINT visit_seat_state CHECK (state IN ('SEATED', 'RECUSED', 'REPLACED')),
    CONSTRAINT visit_seat_ended CHECK ((state = 'SEATED') = (ended_on IS NULL) AND (ended_on IS NULL) = (ended_reason IS NULL))
  )`;

const CREATE_REJECTION = `
  CREATE TABLE seat_rejection (
    draw text COLLATE "C" NOT NULL,
    office text COLLATE "C" NOT NULL,
    inspector text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    scope text COLLATE "C" NOT NULL,
    visit text COLLATE "C" NOT NULL,
    from_place integer NOT NULL,
    CONSTRAINT seat_rejection_pkey PRIMARY KEY (draw, office, inspector, reason, scope, visit)
  )`;

const CREATE_RECUSAL = `
  CREATE TABLE team_recusal (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    inspector text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    asked_by text NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    requested_by text NOT NULL,
    requested_on date NOT NULL,
    decided_by text,
    decided_on date,
    decision_reason text,
    draw text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT team_recusal_pkey PRIMARY KEY (id),
    CONSTRAINT team_recusal_number UNIQUE (number),
    CONSTRAINT team_recusal_asked CHECK (asked_by IN ('INSPECTOR', 'ENTITY')),
    CONSTRAINT team_recusal_state CHECK (state IN ('REQUESTED', 'GRANTED', 'REFUSED')),
    CONSTRAINT team_recusal_decided CHECK ((state = 'REQUESTED') = (decided_on IS NULL))
  )`;

const CREATE_ASSISTANT = `
  CREATE TABLE visit_assistant (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C" NOT NULL,
    body text NOT NULL,
    agreement text NOT NULL,
    added_by text NOT NULL,
    added_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_assistant_pkey PRIMARY KEY (id),
    CONSTRAINT visit_assistant_once UNIQUE (visit, department, body)
  )`;

const CREATE_INDEXES = [
  `CREATE UNIQUE INDEX team_draw_round ON team_draw (round_number) WHERE kind = 'ROUND'`,
  'CREATE UNIQUE INDEX visit_team_latest ON visit_team (visit, department) WHERE latest',
  'CREATE INDEX visit_team_draw ON visit_team (draw, place)',
  `CREATE UNIQUE INDEX visit_seat_held ON visit_seat (visit, department, seat) WHERE state = 'SEATED'`,
  `CREATE UNIQUE INDEX visit_seat_inspector ON visit_seat (inspector, visit, department) WHERE state = 'SEATED'`,
  `CREATE INDEX seat_rejection_visit ON seat_rejection (visit, draw) WHERE visit <> ''`,
  `CREATE UNIQUE INDEX team_recusal_open ON team_recusal (visit, inspector) WHERE state = 'REQUESTED'`,
  `CREATE INDEX team_recusal_entity ON team_recusal (uscc, inspector) WHERE state = 'GRANTED'`,
];

/** The statements that make the tables of teams. */
export const CREATE_TEAMS: readonly string[] = [
  CREATE_DRAW,
  CREATE_NONCE,
  CREATE_ROSTER,
  CREATE_TEAM,
  CREATE_SEAT,
  CREATE_REJECTION,
  CREATE_RECUSAL,
  CREATE_ASSISTANT,
  ...CREATE_INDEXES,
];
