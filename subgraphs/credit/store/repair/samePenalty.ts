import type { PoolClient } from 'pg';
import type { CreditRecordFact } from '../writeRecords';

type Penalty = Pick<CreditRecordFact, 'uscc' | 'sourceDepartment' | 'sourceRecordId'>;

const FIND = `
  SELECT r.source_record_id AS "sourceRecordId" FROM credit_record r
  WHERE r.uscc = $1::character(18) AND r.kind = 'ADMINISTRATIVE_PENALTY' AND r.source_department = $2
    AND (r.source_record_id = $3 OR r.document_number = $3) ORDER BY r.source_record_id = $3 DESC, r.id LIMIT 1`;

/**
 * The number under which the record of a decision is kept: the department's own where it supplied the record itself and named
 * the decision in it, so that one decision makes one record; that of the decision otherwise.
 *
 * 《上海市社会信用条例》第九条
 */
export async function recordOfDecision(
  client: PoolClient,
  { uscc, authority, number }: { readonly uscc: string; readonly authority: string; readonly number: string },
): Promise<string> {
  const { rows } = await client.query<Penalty>(FIND, [uscc, authority, number]);
  return rows[0]?.sourceRecordId ?? number;
}

const MADE = `
  SELECT f.source_department AS "sourceDepartment", f.source_record_id AS "sourceRecordId", f.document_number AS known
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS f (uscc, source_department, source_record_id, document_number)
  JOIN credit_record r ON r.uscc = f.uscc::character(18) AND r.source_department = f.source_department
    AND r.source_record_id = f.document_number AND r.kind = 'ADMINISTRATIVE_PENALTY'
  JOIN penalty_publication p ON p.source_department = r.source_department AND p.source_record_id = r.source_record_id
  WHERE NOT EXISTS (SELECT FROM credit_record o
    WHERE o.source_department = f.source_department AND o.source_record_id = f.source_record_id)`;

const keyOf = ({ sourceDepartment, sourceRecordId }: Omit<Penalty, 'uscc'>): string =>
  JSON.stringify([sourceDepartment, sourceRecordId]);

/**
 * The facts, those under the number of the record that a decision already made which a department now supplies under a number
 * of its own: it is the same penalty, by its department and the number of the decision. The caller holds the records.
 *
 * 《上海市社会信用条例》第九条
 */
export async function underKnownNumbers(
  client: PoolClient,
  facts: readonly CreditRecordFact[],
): Promise<readonly CreditRecordFact[]> {
  const penalties = facts.filter(
    ({ kind, documentNumber, sourceRecordId }) =>
      kind === 'ADMINISTRATIVE_PENALTY' && documentNumber !== null && documentNumber !== sourceRecordId,
  );
  if (penalties.length === 0) return facts;
  const { rows } = await client.query<Omit<Penalty, 'uscc'> & { known: string }>(MADE, [
    penalties.map(({ uscc }) => uscc),
    penalties.map(({ sourceDepartment }) => sourceDepartment),
    penalties.map(({ sourceRecordId }) => sourceRecordId),
    penalties.map(({ documentNumber }) => documentNumber),
  ]);
  const known = new Map(rows.map((row) => [keyOf(row), row.known]));
  return known.size === 0
    ? facts
    : facts.map((fact) => ({ ...fact, sourceRecordId: known.get(keyOf(fact)) ?? fact.sourceRecordId }));
}
