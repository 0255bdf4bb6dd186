import type { PoolClient } from 'pg';
import type { RecordCorrection } from '../../rules/repair/correctionFit';
import type { CreditRecordFact } from '../writeRecords';

const MARKED = `
  SELECT o.authority AS "sourceDepartment", o.source_record_id AS "sourceRecordId" FROM credit_objection o
  WHERE o.state IN ('MARKED', 'FORWARDED', 'ANSWERED', 'DELETING')
    AND (o.authority, o.source_record_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

type Key = Pick<CreditRecordFact, 'sourceDepartment' | 'sourceRecordId'>;

const keyOf = ({ sourceDepartment, sourceRecordId }: Key): string => JSON.stringify([sourceDepartment, sourceRecordId]);

const CORRECTED = `
  SELECT o.authority AS "sourceDepartment", o.source_record_id AS "sourceRecordId", o.correction FROM credit_objection o
  WHERE o.state = 'CORRECTED' AND (o.authority, o.source_record_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))
  ORDER BY o.id`;

/** The facts of penalties with what was corrected of their document; the last correction of a column holds. */
async function keepCorrections(
  client: PoolClient,
  facts: readonly CreditRecordFact[],
): Promise<readonly CreditRecordFact[]> {
  const penalties = facts.filter(({ kind }) => kind === 'ADMINISTRATIVE_PENALTY');
  if (penalties.length === 0) return facts;
  const { rows } = await client.query<Key & { readonly correction: string }>(CORRECTED, [
    penalties.map(({ sourceDepartment }) => sourceDepartment),
    penalties.map(({ sourceRecordId }) => sourceRecordId),
  ]);
  const corrections = new Map<string, RecordCorrection>();
  for (const row of rows) {
    const { effectiveTo: _, ...ofDocument } = JSON.parse(row.correction) as RecordCorrection;
    corrections.set(keyOf(row), { ...corrections.get(keyOf(row)), ...ofDocument });
  }
  return facts.map((fact) => ({ ...fact, ...corrections.get(keyOf(fact)) }));
}

/**
 * The facts with the mark of an open objection kept beside what is published: a supplier's word does not take it away,
 * nor what was corrected of the document of a penalty; the end of the act goes on to be its department's to tell. No
 * correction is below what the decision gave: `keepDecided` judges after it
 *
 * 《上海市社会信用条例》第三十六条
 */
export async function keepMarks(client: PoolClient, facts: readonly CreditRecordFact[]): Promise<CreditRecordFact[]> {
  const { rows } = await client.query<Key>(MARKED, [
    facts.map(({ sourceDepartment }) => sourceDepartment),
    facts.map(({ sourceRecordId }) => sourceRecordId),
  ]);
  const marked = new Set(rows.map(keyOf));
  const corrected = await keepCorrections(client, facts);
  return corrected.map((fact) =>
    fact.publicationState === 'PUBLISHED' && marked.has(keyOf(fact)) ? { ...fact, publicationState: 'OBJECTED' } : fact,
  );
}
