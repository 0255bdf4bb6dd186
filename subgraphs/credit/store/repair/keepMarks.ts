import type { PoolClient } from 'pg';
import type { CreditRecordFact } from '../writeRecords';

const MARKED = `
  SELECT o.authority AS "sourceDepartment", o.source_record_id AS "sourceRecordId" FROM credit_objection o
  WHERE o.state IN ('MARKED', 'FORWARDED', 'ANSWERED', 'DELETING')
    AND (o.authority, o.source_record_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

type Key = Pick<CreditRecordFact, 'sourceDepartment' | 'sourceRecordId'>;

const keyOf = ({ sourceDepartment, sourceRecordId }: Key): string => JSON.stringify([sourceDepartment, sourceRecordId]);

/**
 * The facts with the mark of an open objection kept beside what is published: a supplier's word does not take it away
 *
 * 《上海市社会信用条例》第三十六条
 */
export async function keepMarks(client: PoolClient, facts: readonly CreditRecordFact[]): Promise<CreditRecordFact[]> {
  const { rows } = await client.query<Key>(MARKED, [
    facts.map(({ sourceDepartment }) => sourceDepartment),
    facts.map(({ sourceRecordId }) => sourceRecordId),
  ]);
  if (rows.length === 0) return [...facts];
  const marked = new Set(rows.map(keyOf));
  return facts.map((fact) =>
    fact.publicationState === 'PUBLISHED' && marked.has(keyOf(fact)) ? { ...fact, publicationState: 'OBJECTED' } : fact,
  );
}
