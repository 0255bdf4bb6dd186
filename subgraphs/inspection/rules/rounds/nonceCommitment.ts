import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '沪府发〔2020〕7号（十一）';
const HASH = /^[0-9a-f]{64}$/;

/** What a party commits itself to, the parties, and who has done so. */
export interface NonceCommitment {
  readonly department: string;
  readonly sha256: string;
  readonly departments: readonly string[];
  readonly committed: readonly string[];
}

/** Whether a department is one of the parties of a round; see `nonceParties`. DR-17; 沪府发〔2020〕7号（十一） */
export function isParty(department: string, departments: readonly string[]): Verdict {
  if (departments.includes(department)) return lawful;
  return unlawful('ROUND_NOT_A_PARTY', ARTICLE, { field: 'department', received: department, departments });
}

/**
 * Who can commit himself to a nonce: a party, once, by a SHA-256
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export function nonceCommitment({ department, sha256, departments, committed }: NonceCommitment): Verdict {
  const party = isParty(department, departments);
  if (!party.lawful) return party;
  if (!HASH.test(sha256)) return unlawful('NONCE_HASH_UNFIT', ARTICLE, { field: 'sha256', received: sha256 });
  if (!committed.includes(department)) return lawful;
  return unlawful('NONCE_COMMITTED', ARTICLE, { field: 'department', received: department });
}

/**
 * Whether a round can be committed to: every party is bound by its nonce, so that each of them, the reform office too, is one
 * whom all others would have to win over
 *
 * FL-2; 沪府发〔2020〕7号（十一）
 */
export function allCommitted(departments: readonly string[], committed: readonly string[]): Verdict {
  const missing = departments.filter((department) => !committed.includes(department));
  return missing.length === 0 ? lawful : unlawful('NONCES_MISSING', ARTICLE, { missing });
}
