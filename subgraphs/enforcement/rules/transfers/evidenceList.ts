import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LeadEvidence } from '../leads/leadOfHandOver';

/** Most pieces of evidence of one list. */
export const MOST_EVIDENCE = 20;

const HASH = /^[\da-f]{64}$/;
const MEDIA_TYPE = /^[a-z]+\/[a-z\d][a-z\d.+-]{0,99}$/;

function unfitField(list: readonly LeadEvidence[]): string | null {
  if (list.length > MOST_EVIDENCE) return 'evidence';
  for (const [at, { sha256, size, mediaType }] of list.entries()) {
    if (!HASH.test(sha256)) return `evidence.${at}.sha256`;
    if (!Number.isSafeInteger(size) || size <= 0) return `evidence.${at}.size`;
    if (!MEDIA_TYPE.test(mediaType)) return `evidence.${at}.mediaType`;
  }
  return new Set(list.map(({ sha256 }) => sha256)).size < list.length ? 'evidence' : null;
}

/**
 * Evidence is listed by its hashes: each piece once, and none larger than nothing
 *
 * 《行政处罚法》第四十六条、第四十七条；沪府发〔2020〕7号（十七）
 */
export function evidenceList(list: readonly LeadEvidence[]): Verdict {
  const field = unfitField(list);
  return field === null
    ? lawful
    : unlawful('TRANSFER_EVIDENCE_UNFIT', '行政处罚法 46', { field, limit: MOST_EVIDENCE });
}
