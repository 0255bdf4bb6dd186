import type { PoolClient } from 'pg';
import { isSealed } from '../../rules/recordVisibility';
import type { CreditRecordFact } from '../writeRecords';
import type { SealedNow } from './followSeals';
import { findSuppliedRecords, type RecordRow } from './recordOfWork';

/** Facts that seal, as they are to be stored, and what of them is not sealed yet. */
export interface SealedFacts {
  readonly facts: readonly CreditRecordFact[];
  readonly newly: readonly SealedNow[];
}

const keyOf = ({ sourceDepartment, sourceRecordId }: Pick<RecordRow, 'sourceDepartment' | 'sourceRecordId'>): string =>
  JSON.stringify([sourceDepartment, sourceRecordId]);

/** What a record says, without the state that it is in. */
function contentOf(row: RecordRow): Partial<CreditRecordFact> {
  const { kind, title, documentNumber, severity, effectiveFrom, effectiveTo, publicationEndsOn } = row;
  return { kind, title, documentNumber, severity, effectiveFrom, effectiveTo, publicationEndsOn };
}

/** The seal on what the record said while it was open; no seal of an open record comes too late. */
function onStored(fact: CreditRecordFact, row: RecordRow | undefined): CreditRecordFact {
  if (row === undefined || row.uscc !== fact.uscc) return fact;
  const { publicationState } = fact;
  const isLate = !isSealed(row.publicationState) && Date.parse(row.observedAt) >= Date.parse(fact.observedAt);
  const observedAt = isLate ? row.observedAt : fact.observedAt;
  return { ...fact, ...contentOf(row), publicationState, observedAt };
}

/**
 * The facts that seal, each with what its record says already, which stays as proof: what a seal tells beside its state
 * changes nothing, and a seal that was observed before the record was last touched seals it all the same. The caller holds
 * the records.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条
 */
export async function sealedFacts(client: PoolClient, sealing: readonly CreditRecordFact[]): Promise<SealedFacts> {
  const stored = new Map((await findSuppliedRecords(client, sealing)).map((row) => [keyOf(row), row]));
  const isOpen = (row: RecordRow | undefined): boolean => row === undefined || !isSealed(row.publicationState);
  const keys = new Map(sealing.map((fact) => [keyOf(fact), fact]));
  return {
    facts: sealing.map((fact) => onStored(fact, stored.get(keyOf(fact)))),
    newly: [...keys].flatMap(([key, fact]) => {
      const row = stored.get(key);
      const { uscc, sourceDepartment, sourceRecordId } = fact;
      return isOpen(row) ? [{ uscc, sourceDepartment, sourceRecordId, id: row?.id ?? null }] : [];
    }),
  };
}
