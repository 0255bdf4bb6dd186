import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `CREATE TABLE evidence_source (
    resource text NOT NULL,
    silo text NOT NULL,
    heard_at timestamp with time zone,
    loaded_at timestamp with time zone,
    CONSTRAINT evidence_source_pkey PRIMARY KEY (resource)
  )`,
  `CREATE TABLE evidence_quality (
    day date NOT NULL,
    department text COLLATE "C" NOT NULL,
    lag_hours integer NOT NULL,
    told integer NOT NULL,
    corrected integer NOT NULL,
    withdrawn integer NOT NULL,
    CONSTRAINT evidence_quality_pkey PRIMARY KEY (day, department, lag_hours)
  )`,
  'CREATE INDEX supervised_subject_entity ON supervised_subject (uscc, matter_code, id)',
];

/** What was on a key list before evidence was kept; and the register is read anew, which now gives evidence, too. */
const FILL = [
  'UPDATE evidence_clock SET seq = seq + 1 WHERE EXISTS (SELECT FROM key_supervision)',
  `INSERT INTO evidence_record (record_key, uscc, kind, code, occurred_on, ended_on, source_department, observed_at, seq)
   SELECT 'key-supervision:' || source_department || '/' || source_record_id, uscc, 'KEY_LISTING', authority, since, until,
     source_department, observed_at, (SELECT seq FROM evidence_clock) FROM key_supervision`,
  `DELETE FROM feed_subscription WHERE resource = 'market-entity'`,
];

/** How far the sources of evidence are known, and how timely and right what they told was. */
export class EvidenceSources0000000000009 implements MigrationInterface {
  readonly name = 'EvidenceSources0000000000009';

  /** Makes the tables. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FILL]) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
