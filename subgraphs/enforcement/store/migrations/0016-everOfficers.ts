import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of steps by which somebody works on a case. */
const HANDLING = `'OPEN','VERIFY','DECIDE_ON_SPOT','RECORD_ON_SPOT','ADD_EVIDENCE','VERIFY_EVIDENCE','EXCLUDE_EVIDENCE',
  'RELEASE_EVIDENCE','ATTACH','PAUSE','END_PAUSE','CLOSE','SUBMIT','NOTIFY','WAIVE_RIGHTS','RECEIVE_STATEMENT','REREVIEW',
  'REVISE','REQUEST_HEARING','WAIVE_HEARING','SERVE','ARCHIVE'`;

/** Reads from the history of each file who ever worked on it, in the order in which they came. */
export const FILL_EVER_OFFICERS = `
  WITH worked AS (
    SELECT e.number, e.sequence, o.place, o.officer->>'account' AS account
      FROM enforcement_event e, jsonb_array_elements(e.details::jsonb->'officers') WITH ORDINALITY o(officer, place)
     WHERE e.topic = 'case' AND e.kind IN ('ASSIGN', 'DECIDE_ON_SPOT')
    UNION ALL
    SELECT number, sequence, 1000, actor FROM enforcement_event WHERE topic = 'case' AND kind IN (${HANDLING})
  ), first AS (
    SELECT DISTINCT ON (number, account) number, account, sequence, place FROM worked
     ORDER BY number, account, sequence, place
  ), listed AS (
    SELECT number, jsonb_agg(account ORDER BY sequence, place) AS accounts FROM first GROUP BY number
  )
  UPDATE case_file f SET file = jsonb_set(f.file::jsonb, '{everOfficers}', l.accounts)
    FROM listed l WHERE l.number = f.number AND NOT f.file::jsonb ? 'everOfficers'`;

/** Who ever worked on a case, for the files that were kept before it was asked. */
export class EverOfficers0000000000016 implements MigrationInterface {
  readonly name = 'EverOfficers0000000000016';

  /** Fills it from the history. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILL_EVER_OFFICERS);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
