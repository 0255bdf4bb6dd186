import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reads from the history of each file who added which piece of evidence; nothing was named as new. */
export const FILL_NEW_FACTS = `
  WITH added AS (
    SELECT DISTINCT ON (number, sha256) number, sha256, actor
      FROM (SELECT number, sequence, actor, details::jsonb->>'sha256' AS sha256 FROM enforcement_event
             WHERE topic = 'case' AND kind = 'ADD_EVIDENCE') e
     ORDER BY number, sha256, sequence
  ), evidence AS (
    SELECT f.number, jsonb_agg(p.piece || jsonb_build_object('addedBy', coalesce(a.actor, '')) ORDER BY p.place) AS pieces
      FROM case_file f CROSS JOIN LATERAL jsonb_array_elements(f.file::jsonb->'evidence') WITH ORDINALITY p(piece, place)
      LEFT JOIN added a ON a.number = f.number AND a.sha256 = p.piece->>'sha256'
     GROUP BY f.number
  )
  UPDATE case_file f SET file = jsonb_set(f.file::jsonb, '{evidence}', e.pieces)
    FROM evidence e WHERE e.number = f.number`;

const NAME_NONE = `
  UPDATE case_file SET file = jsonb_set(file::jsonb, '{proposal,newFacts}', '[]')
   WHERE jsonb_typeof(file::jsonb->'proposal') = 'object' AND NOT file::jsonb->'proposal' ? 'newFacts'`;

/** Who added each piece of evidence, and which are named as new; a column of disputes that nothing ever wrote is gone. */
export class NewFacts0000000000017 implements MigrationInterface {
  readonly name = 'NewFacts0000000000017';

  /** Fills it from the history. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILL_NEW_FACTS);
    await runner.query(NAME_NONE);
    await runner.query('ALTER TABLE jurisdiction_dispute DROP COLUMN case_file');
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
