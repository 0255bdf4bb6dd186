import type { PoolClient } from 'pg';
import { type IngestSpec, tellFacts } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import { SEALED_STATES } from '../../rules/recordVisibility';
import type { SealedNow } from './followSeals';

const SPEC: IngestSpec = {
  silo: 'credit',
  table: 'credit_record',
  columns: {
    number: 'text',
    version: 'integer',
    source_department: 'text',
    source_record_id: 'text',
    uscc: 'character(18)',
    repaired_on: 'date',
    state: 'text',
  },
  key: [],
  aggregateType: 'credit-repair',
  aggregateId: 'uscc',
};

const SEALED = `
  SELECT coalesce(w.number, 'CreditRecord:' || r.id) AS number, coalesce(w.version, 1) AS version, r.source_department,
    d.number AS source_record_id, r.uscc, $3::date AS repaired_on, r.publication_state AS state
  FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $5::boolean[])) AS k (department, number, was_open)
  JOIN credit_record r ON r.source_department = k.department AND r.source_record_id = k.number
  LEFT JOIN penalty_publication p
    ON p.source_department = r.source_department AND p.source_record_id = r.source_record_id
  CROSS JOIN LATERAL (SELECT coalesce(p.decision_number, CASE WHEN k.was_open THEN r.document_number END,
    r.source_record_id) AS number) d
  LEFT JOIN LATERAL (
    SELECT number, version FROM credit_repair WHERE record_id = r.id AND state = 'GRANTED'
    UNION ALL
    SELECT number, version FROM credit_objection WHERE record_id = r.id AND state = 'DELETED' LIMIT 1) w ON true
  WHERE r.kind = 'ADMINISTRATIVE_PENALTY' AND r.publication_state = ANY ($4)
    AND NOT (r.publication_state = 'REVOKED' AND EXISTS (SELECT FROM penalty_publication f
      WHERE f.uscc = r.uscc AND f.decision_number = d.number AND f.effect_state = 'WITHDRAWN'))`;

/**
 * Tells the silo of enforcement of penalties that are sealed now, however they came to be so, under the number of the decision
 * as it was first known, else of the document that the record had while it was open, so that the decision is sealed too; other records tell nothing, nor does a penalty whose decision
 * itself fell. Whether it is repaired, revoked or lapsed goes with it, and the number of the work that sealed or that of the
 * record;
 * what a record that was supplied sealed says of its document is told to nobody.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十五条、第三十七条
 */
export async function tellSeals(client: PoolClient, sealed: readonly SealedNow[], today: Day): Promise<void> {
  if (sealed.length === 0) return;
  const departments = sealed.map(({ sourceDepartment }) => sourceDepartment);
  const numbers = sealed.map(({ sourceRecordId }) => sourceRecordId);
  const wereOpen = sealed.map(({ id }) => id !== null);
  await tellFacts(client, SPEC, { select: SEALED, params: [departments, numbers, today, SEALED_STATES, wereOpen] });
}
