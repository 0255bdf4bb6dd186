import type { PoolClient } from 'pg';
import { isSealed, type PublicationState, SEALED_STATES } from '../../rules/recordVisibility';
import { type SealedFact, sealIdentity } from '../../rules/repair/sealIdentity';
import type { CreditRecordFact } from '../writeRecords';
import { PenaltyIndex } from './penaltyIndex';

type Key = Pick<CreditRecordFact, 'sourceDepartment' | 'sourceRecordId'>;

const KNOWN = `
  SELECT source_department AS "sourceDepartment", source_record_id AS "sourceRecordId", publication_state AS state
  FROM credit_record
  WHERE (source_department, source_record_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const SEALED = `
  SELECT uscc, kind, source_department AS "sourceDepartment", source_record_id AS "sourceRecordId",
    document_number AS "documentNumber", publication_state AS state
  FROM credit_record WHERE uscc = ANY ($1::character(18)[]) AND publication_state = ANY ($2)
  UNION ALL
  SELECT p.uscc, 'ADMINISTRATIVE_PENALTY', p.source_department, p.source_record_id, p.decision_number,
    CASE WHEN r.publication_state = ANY ($2) THEN r.publication_state ELSE 'REVOKED' END
  FROM penalty_publication p LEFT JOIN credit_record r
    ON r.source_department = p.source_department AND r.source_record_id = p.source_record_id
  WHERE p.uscc = ANY ($1::character(18)[]) AND p.decision_number IS NOT NULL
    AND (p.effect_state = 'WITHDRAWN' OR r.publication_state = ANY ($2))`;

const keyOf = ({ sourceDepartment, sourceRecordId }: Key): string => JSON.stringify([sourceDepartment, sourceRecordId]);

/** The states of the records that are stored under the numbers of the facts. */
export async function storedStates(
  client: PoolClient,
  facts: readonly Key[],
): Promise<(fact: Key) => PublicationState | undefined> {
  const departments = facts.map(({ sourceDepartment }) => sourceDepartment);
  const numbers = facts.map(({ sourceRecordId }) => sourceRecordId);
  const { rows } = await client.query<Key & { state: PublicationState }>(KNOWN, [departments, numbers]);
  const states = new Map(rows.map((row) => [keyOf(row), row.state]));
  return (fact) => states.get(keyOf(fact));
}

/** What is sealed, or whose decision fell, and as what. */
export interface SealedRow extends SealedFact {
  readonly state: PublicationState;
}

/** What is sealed of entities, and the decisions on them that fell. */
export async function sealedOf(client: PoolClient, usccs: readonly string[]): Promise<SealedRow[]> {
  return (await client.query<SealedRow>(SEALED, [[...new Set(usccs)], SEALED_STATES])).rows;
}

/** Facts of records that are open, and those of which the same penalty is sealed under another number. */
export interface StillOpen {
  readonly open: readonly CreditRecordFact[];
  /** To be sealed as well, in the state of that other record. */
  readonly late: readonly CreditRecordFact[];
}

/**
 * Those of the facts whose record is sealed neither yet nor by this batch. One that is new is sealed already where a record
 * of the same entity, kind, line of department and document is, or where the decision that it tells fell; a penalty that is
 * stored beside a sealed record of the same penalty is late. The caller holds the lock of the writers.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条
 */
export async function stillOpen(
  client: PoolClient,
  facts: readonly CreditRecordFact[],
  sealing: readonly CreditRecordFact[],
): Promise<StillOpen> {
  const open: CreditRecordFact[] = [];
  const late: CreditRecordFact[] = [];
  if (facts.length === 0) return { open, late };
  const usccs = facts.map(({ uscc }) => uscc);
  const stateOf = await storedStates(client, facts);
  const rows = await sealedOf(client, usccs);
  const sealed = new PenaltyIndex(rows);
  const keys = new Set(sealing.map(keyOf));
  const identities = new Set([...rows, ...sealing].map(sealIdentity));
  for (const fact of facts) {
    const state = stateOf(fact);
    if (keys.has(keyOf(fact)) || (state !== undefined && isSealed(state))) continue;
    const identity = sealIdentity(fact);
    const same = state && sealed.sameAs(fact)[0];
    if (same) late.push({ ...fact, publicationState: same.state });
    else if (state !== undefined || identity === null || !identities.has(identity)) open.push(fact);
  }
  return { open, late };
}
