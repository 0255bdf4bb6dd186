import type { MigrationInterface, QueryRunner } from 'typeorm';

const FOLLOW_UP = `
  CREATE TABLE decision_follow_up (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    performance text NOT NULL DEFAULT 'NOT_BEGUN',
    served_on date,
    pay_due_on date,
    next_due_on date,
    overdue_since date,
    duties_done_on date,
    reminded_on date,
    court_asked_on date,
    court text,
    performed_on date,
    standing text NOT NULL DEFAULT 'IN_FORCE',
    changed_fine bigint,
    fell_on date,
    fell_because text,
    public_summary text,
    prepared_by text,
    prepared_on date,
    credit_china_on date,
    necips_on date,
    withdraw_due_on date,
    credit_china_gone_on date,
    necips_gone_on date,
    last_on date,
    effect_version integer NOT NULL DEFAULT 0,
    effect_told text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT decision_follow_up_pkey PRIMARY KEY (id),
    CONSTRAINT decision_follow_up_number UNIQUE (number),
    CONSTRAINT decision_follow_up_performance CHECK
      (performance IN ('NOT_BEGUN', 'RUNNING', 'DEFERRED', 'OVERDUE', 'COURT', 'PERFORMED', 'ENDED')),
    CONSTRAINT decision_follow_up_begun CHECK (performance IN ('NOT_BEGUN', 'ENDED') OR served_on IS NOT NULL),
    CONSTRAINT decision_follow_up_fallen CHECK ((standing = 'IN_FORCE') = (fell_on IS NULL))
  )`;

const PAYMENT = `
  CREATE TABLE fine_payment (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    decision_number text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    amount bigint NOT NULL,
    paid_on date NOT NULL,
    channel text NOT NULL,
    receipt text COLLATE "C" NOT NULL,
    cash_ground text,
    hand_in_due_on date,
    handed_in_on date,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT fine_payment_pkey PRIMARY KEY (id),
    CONSTRAINT fine_payment_receipt UNIQUE (decision_number, receipt),
    CONSTRAINT fine_payment_amount CHECK (amount > 0),
    CONSTRAINT fine_payment_cash CHECK ((channel = 'CASH_ON_SPOT') = (cash_ground IS NOT NULL))
  )`;

const DEFERRAL = `
  CREATE TABLE payment_deferral (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    decision_number text COLLATE "C" NOT NULL,
    state text NOT NULL,
    asked_on date NOT NULL,
    entered_by text NOT NULL,
    ground text NOT NULL,
    instalments jsonb NOT NULL,
    decided_on date,
    paid_before bigint,
    reason text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT payment_deferral_pkey PRIMARY KEY (id),
    CONSTRAINT payment_deferral_state CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED')),
    CONSTRAINT payment_deferral_decided CHECK ((state = 'ASKED') = (decided_on IS NULL))
  )`;

const REMEDY = `
  CREATE TABLE decision_remedy (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    decision_number text COLLATE "C" NOT NULL,
    kind text NOT NULL,
    filed_on date NOT NULL,
    body text NOT NULL,
    filed_reference text NOT NULL,
    stay text,
    stay_reason text,
    outcome text,
    ended_on date,
    ended_reference text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT decision_remedy_pkey PRIMARY KEY (id),
    CONSTRAINT decision_remedy_kind CHECK (kind IN ('RECONSIDERATION', 'LITIGATION')),
    CONSTRAINT decision_remedy_ended CHECK ((ended_on IS NULL) = (outcome IS NULL)),
    CONSTRAINT decision_remedy_stay CHECK ((stay IS NULL) = (stay_reason IS NULL))
  )`;

const INDEXES = [
  `CREATE INDEX decision_follow_up_due ON decision_follow_up (next_due_on) WHERE performance IN ('RUNNING', 'DEFERRED')`,
  'CREATE INDEX payment_deferral_by_decision ON payment_deferral (decision_number, id)',
  `CREATE UNIQUE INDEX payment_deferral_asked ON payment_deferral (decision_number) WHERE state = 'ASKED'`,
  'CREATE INDEX decision_remedy_by_decision ON decision_remedy (decision_number, id)',
  'CREATE UNIQUE INDEX decision_remedy_runs ON decision_remedy (decision_number) WHERE outcome IS NULL',
];

/** What follows a decision: performance, payments, deferrals, remedies, publication. */
export class AfterDecision0000000000010 implements MigrationInterface {
  readonly name = 'AfterDecision0000000000010';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [FOLLOW_UP, PAYMENT, DEFERRAL, REMEDY, ...INDEXES]) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
