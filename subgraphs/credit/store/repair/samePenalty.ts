import type { PoolClient } from 'pg';
import { isOfOneOffice, type KnownPenalty } from '../../rules/repair/samePenalty';
import type { RecordKey } from '../lists/liftMeasures';
import type { CreditRecordFact } from '../writeRecords';
import { PenaltyIndex } from './penaltyIndex';
import { storedStates } from './stillOpen';

const PENALTY = 'ADMINISTRATIVE_PENALTY';

const KNOWN = `
  SELECT r.uscc, r.kind, r.source_department AS "sourceDepartment", r.source_record_id AS "sourceRecordId",
    r.document_number AS "documentNumber", p.decision_number AS "decisionNumber"
  FROM credit_record r LEFT JOIN penalty_publication p
    ON p.source_department = r.source_department AND p.source_record_id = r.source_record_id
  WHERE r.uscc = ANY ($1::character(18)[]) AND r.kind = '${PENALTY}' ORDER BY p.decision_number IS NULL, r.id`;

/** The penalties that are stored of entities, sealed or not; first those that a decision made or joined. */
async function penaltiesOf(client: PoolClient, usccs: readonly string[]): Promise<PenaltyIndex<KnownPenalty>> {
  return new PenaltyIndex((await client.query<KnownPenalty>(KNOWN, [[...new Set(usccs)]])).rows);
}

/** The penalties of one office that tell the same as a fact; those of its own department come first. */
function sameAs(known: PenaltyIndex<KnownPenalty>, fact: KnownPenalty): KnownPenalty | undefined {
  const all = known.sameAs(fact).filter((row) => isOfOneOffice(row.sourceDepartment, fact.sourceDepartment));
  return all.find(({ sourceDepartment }) => sourceDepartment === fact.sourceDepartment) ?? all[0];
}

/**
 * The record of a decision: the department's own where it supplied the record itself and named the decision in it, or that of
 * the department above, so that one decision makes one record; that of the decision's number otherwise.
 *
 * 《上海市社会信用条例》第九条
 */
export async function recordOfDecision(
  client: PoolClient,
  { uscc, authority, number }: { readonly uscc: string; readonly authority: string; readonly number: string },
): Promise<RecordKey> {
  const own = { sourceDepartment: authority, sourceRecordId: number };
  const decision = { uscc, kind: PENALTY, ...own, documentNumber: number };
  const isStored = (await storedStates(client, [own]))(own) !== undefined;
  const { sourceDepartment, sourceRecordId } =
    (isStored ? undefined : sameAs(await penaltiesOf(client, [uscc]), decision)) ?? own;
  return { sourceDepartment, sourceRecordId };
}

/**
 * The facts, those under the number of the record that is stored which tell a penalty that is known already, be it by its
 * department, by the one above or below, or earlier in the batch: one penalty is one record, by the number of its document
 * or decision. What is stored under a number of its own stays there. The caller holds the records.
 *
 * 《上海市社会信用条例》第九条
 */
export async function underKnownNumbers(
  client: PoolClient,
  facts: readonly CreditRecordFact[],
): Promise<readonly CreditRecordFact[]> {
  const penalties = facts.filter(({ kind }) => kind === PENALTY);
  if (penalties.length === 0) return facts;
  const known = await penaltiesOf(
    client,
    penalties.map(({ uscc }) => uscc),
  );
  const stateOf = await storedStates(client, penalties);
  return facts.map((fact) => {
    if (fact.kind !== PENALTY || stateOf(fact) !== undefined) return fact;
    const same = sameAs(known, fact);
    if (same === undefined) known.add(fact);
    return same ? { ...fact, sourceDepartment: same.sourceDepartment, sourceRecordId: same.sourceRecordId } : fact;
  });
}
