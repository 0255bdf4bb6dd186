import type { MigrationInterface, QueryRunner } from 'typeorm';

const EFFECTS = [
  'ALTER TABLE penalty_publication ADD COLUMN decision_number text, ADD COLUMN effect_state text',
  `UPDATE penalty_publication p SET decision_number = coalesce(
    (SELECT r.document_number FROM credit_record r
     WHERE r.source_department = p.source_department AND r.source_record_id = p.source_record_id), p.source_record_id)
   WHERE p.effect_version > 0`,
  `UPDATE penalty_publication p SET effect_state = 'WITHDRAWN' WHERE p.effect_version > 0 AND cardinality(p.kinds) > 0
    AND NOT EXISTS (SELECT FROM credit_record r
      WHERE r.source_department = p.source_department AND r.source_record_id = p.source_record_id)`,
  'CREATE INDEX penalty_publication_entity ON penalty_publication (uscc)',
  `CREATE TABLE effect_aside (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    decision text NOT NULL,
    version integer NOT NULL,
    authority text NOT NULL,
    uscc character(18) COLLATE "C" NOT NULL,
    state text NOT NULL,
    reason text NOT NULL,
    recorded_at timestamp with time zone NOT NULL DEFAULT now(),
    CONSTRAINT effect_aside_pkey PRIMARY KEY (id),
    CONSTRAINT effect_aside_told UNIQUE (authority, decision, version)
  )`,
];

/** The decision that an effect is of and how it stands, and the effects that could not be taken. */
export class EffectsAside0000000000012 implements MigrationInterface {
  readonly name = 'EffectsAside0000000000012';

  /** Changes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of EFFECTS) await runner.query(sql);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
