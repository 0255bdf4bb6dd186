import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistory } from '../../../../kernel/service/work/workHistory';
import { LEAD_HISTORY } from '../leads/leadHistory';

const CREATE_LEAD = `
  CREATE TABLE case_lead (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    number text COLLATE "C" NOT NULL,
    version integer NOT NULL DEFAULT 1,
    authority text NOT NULL,
    hand_over text COLLATE "C" NOT NULL,
    visit text COLLATE "C" NOT NULL,
    item text COLLATE "C" NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    ground text NOT NULL,
    from_department text NOT NULL,
    standard text NOT NULL,
    code_set text NOT NULL,
    codes text[] NOT NULL,
    evidence jsonb NOT NULL,
    sent_on date NOT NULL,
    received_on date NOT NULL,
    due_on date,
    state text NOT NULL,
    answered_on date,
    case_number text COLLATE "C",
    return_code text,
    return_reason text,
    closed_on date,
    closing_note text,
    outcome text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT case_lead_pkey PRIMARY KEY (id),
    CONSTRAINT case_lead_number UNIQUE (number),
    CONSTRAINT case_lead_hand_over UNIQUE (hand_over),
    CONSTRAINT case_lead_state CHECK (state IN ('RECEIVED', 'ACCEPTED', 'RETURNED', 'CLOSED')),
    CONSTRAINT case_lead_answered CHECK ((state = 'RECEIVED') = (answered_on IS NULL)),
    CONSTRAINT case_lead_returned CHECK ((state = 'RETURNED') = (return_code IS NOT NULL)),
    CONSTRAINT case_lead_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL))
  )`;

/** Leads that inspections handed over, and the history of what was done with them. */
export class CaseLeads0000000000007 implements MigrationInterface {
  readonly name = 'CaseLeads0000000000007';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_LEAD);
    await runner.query('CREATE INDEX case_lead_by_authority ON case_lead (authority, id)');
    await runner.query('CREATE INDEX case_lead_by_entity ON case_lead (uscc, id)');
    for (const sql of createHistory(LEAD_HISTORY)) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
