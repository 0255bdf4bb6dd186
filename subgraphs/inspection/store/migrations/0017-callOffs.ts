import type { MigrationInterface, QueryRunner } from 'typeorm';

const CREATE_CALL_OFF = `
  CREATE TABLE visit_call_off (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    visit text COLLATE "C" NOT NULL,
    department text COLLATE "C",
    item text,
    ground text NOT NULL,
    note text NOT NULL,
    tasks integer[] NOT NULL DEFAULT '{}',
    state text NOT NULL DEFAULT 'PROPOSED',
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    decided_by text,
    decided_on date,
    decision text,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT visit_call_off_pkey PRIMARY KEY (id),
    CONSTRAINT visit_call_off_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REFUSED')),
    CONSTRAINT visit_call_off_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL) AND decided_by <> proposed_by),
    CONSTRAINT visit_call_off_item CHECK (item IS NULL OR department IS NOT NULL)
  )`;

/** What of visits was proposed to be called off, and what was decided. */
export class CallOffs0000000000017 implements MigrationInterface {
  readonly name = 'CallOffs0000000000017';

  /** Makes the table. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_CALL_OFF);
    await runner.query('CREATE INDEX visit_call_off_visit ON visit_call_off (visit, id)');
    await runner.query(`CREATE UNIQUE INDEX visit_call_off_pending ON visit_call_off (visit) WHERE state = 'PROPOSED'`);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
