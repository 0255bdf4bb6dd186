import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const HASH = /^[\da-f]{64}$/;

/** A document is known by its SHA-256 in lower-case hexadecimal digits. 《行政处罚法》第四十七条 */
export function letterHash(sha256: string, field: string): Verdict {
  return HASH.test(sha256) ? lawful : unlawful('TRANSFER_EVIDENCE_UNFIT', '行政处罚法 47', { field, limit: 1 });
}
