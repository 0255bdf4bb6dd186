import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells rows of `written` in the outbox: their codes, and every column as data. */
const tell = (about: string, columns: string): string => `
  INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
  SELECT event_id, '${about}', uscc, 'cn.sh.hub.${about}.recorded', json_build_object('specversion', '1.0',
    'id', event_id, 'source', '/silos/supervision', 'type', 'cn.sh.hub.${about}.recorded', 'subject', uscc, 'time', now(),
    'datacontenttype', 'application/json', 'data', (SELECT row_to_json(fact) FROM (SELECT ${columns}) fact))
  FROM (SELECT gen_random_uuid() AS event_id, * FROM written) w`;

const STATEMENTS = [
  'ALTER TABLE key_supervision ADD COLUMN matter_code text COLLATE "C"',
  `WITH written AS (
    UPDATE key_supervision k SET matter_code = l.matter_code, recorded_at = now()
    FROM key_list_object o JOIN key_list l ON l.id = o.list
    WHERE k.source_department = o.authority AND k.source_record_id = o.number RETURNING k.*)
  ${tell('key-supervision', 'uscc, matter_code, authority, ground, since, until, source_department, source_record_id, observed_at')}`,
  `WITH written AS (
    SELECT uscc, matter_code, from_day, coalesce(revoked_on, until_day) AS until_day, authority AS source_department,
      number AS source_record_id, now() AS observed_at
    FROM sandbox_enrolment WHERE decision IN ('APPROVED', 'REVOKED'))
  ${tell('sandbox-enrolment', 'uscc, matter_code, from_day, until_day, source_department, source_record_id, observed_at')}`,
];

/** Listings for key supervision name their matter, and what stands is told to who inspects: those, and who is in a sandbox. */
export class ToldToInspection0000000000017 implements MigrationInterface {
  readonly name = 'ToldToInspection0000000000017';

  /** Adds the column and tells what stands. */
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
