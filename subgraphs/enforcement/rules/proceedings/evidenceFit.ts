import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { EVIDENCE_KINDS, type Evidence } from './types';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * The facts rest on evidence of the kinds of the law, each piece verified, and on nothing that was excluded
 *
 * What was obtained by unlawful means is excluded and counts for nothing; at least one verified piece is left. `lack` says
 * what is missing.
 *
 * 《行政处罚法》第四十条、第四十六条
 */
export function evidenceFit(evidence: readonly Evidence[]): Verdict {
  const used = evidence.filter(({ excluded }) => !excluded);
  const malformed = used.filter(({ sha256, kind }) => !SHA256.test(sha256) || !EVIDENCE_KINDS.includes(kind));
  const unverified = used.filter(({ verifiedBy }) => verifiedBy === null);
  if (malformed.length > 0) return unfit('SOUND_RECORDS', malformed);
  if (unverified.length > 0) return unfit('VERIFICATION', unverified);
  return used.length > 0 ? lawful : unfit('EVIDENCE', []);
}

function unfit(lack: string, pieces: readonly Evidence[]): Verdict {
  return unlawful('CASE_EVIDENCE_UNFIT', '行政处罚法 46', { lack, evidence: pieces.map(({ sha256 }) => sha256) });
}
