import { lineOf } from '../../../../kernel/values/work/lineOf';
import { type SealedFact, sealIdentity } from './sealIdentity';

const PENALTY = 'ADMINISTRATIVE_PENALTY';

/** A penalty by its record, and by the decision that made or joined the record. */
export interface KnownPenalty extends SealedFact {
  /** Null where no decision of the hub is known. */
  readonly decisionNumber?: string | null;
}

/** The identities of a penalty; it has several where its record was given another document than its decision. */
export function penaltyIdentities({ decisionNumber = null, ...fact }: KnownPenalty): string[] {
  if (fact.kind !== PENALTY) return [];
  const all = [sealIdentity(fact), decisionNumber && sealIdentity({ ...fact, documentNumber: decisionNumber })];
  return [...new Set(all.flatMap((identity) => identity ?? []))];
}

const isDocumented = ({ documentNumber, decisionNumber = null }: KnownPenalty): boolean =>
  documentNumber !== null || decisionNumber !== null;

/**
 * Whether two records tell one penalty: of one entity and line, by one document or decision, however it is written
 *
 * Numbers of two departments of their own, of which neither is that of a document, tell nothing. Of other kinds one document
 * can tell several facts.
 *
 * 《信用修复管理办法》第三条；《上海市社会信用条例》第九条、第三十七条
 */
export function isSamePenalty(some: KnownPenalty, other: KnownPenalty): boolean {
  if (some.uscc !== other.uscc || (!isDocumented(some) && !isDocumented(other))) return false;
  const known = penaltyIdentities(some);
  return penaltyIdentities(other).some((identity) => known.includes(identity));
}

/**
 * Whether two departments are one, or one is above the other in its line: whose word on a penalty is a word on the same
 * record. An office of another district has none.
 *
 * 《上海市社会信用条例》第九条 (reading of this project)
 */
export function isOfOneOffice(one: string, other: string): boolean {
  return one === other || lineOf(one) === other || lineOf(other) === one;
}
