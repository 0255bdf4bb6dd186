import type { Day } from '../../../../kernel/values/day';
import { stands, type ToldEvidence } from './toldEvidence';

/** An entry on a key list, as far as supervision decides on it. */
export interface KeyListingFacts {
  readonly uscc: string;
  readonly authority: string;
  readonly since: Day;
  /** First day no longer on the list. */
  readonly until: Day | null;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
}

/**
 * An entry on a key list is evidence from its first day to the day on which the entity leaves the list
 *
 * 《上海市分类监管管理办法》第五条第三款（重点监管）、第九条第四款
 */
export function keyListingEvidence(listing: KeyListingFacts): ToldEvidence {
  const { uscc, authority, since, until, sourceDepartment, sourceRecordId, observedAt } = listing;
  const key = `key-supervision:${sourceDepartment}/${sourceRecordId}`;
  const about = { key, uscc, code: authority, grade: null, amount: null, occurredOn: since, endedOn: until };
  return stands({ ...about, kind: 'KEY_LISTING', sourceDepartment, observedAt, dating: 'FACT' });
}
