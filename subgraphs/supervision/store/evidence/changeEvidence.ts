import type { PoolClient } from 'pg';
import type { EvidenceStep } from '../../rules/evidence/evidenceStep';
import type { EvidenceChange } from '../../rules/evidence/evidenceVersion';
import { nextSeq } from './evidenceClock';
import { storeEvidence } from './storeEvidence';

/**
 * Stores changes of evidence under the next number, inside the caller's transaction, and notes down who may have to be
 * evaluated anew because of them. Resolves to the steps that were made.
 */
export async function changeEvidence(client: PoolClient, changes: readonly EvidenceChange[]): Promise<EvidenceStep[]> {
  if (changes.length === 0) return [];
  const seq = await nextSeq(client);
  return storeEvidence(client, seq, changes);
}
