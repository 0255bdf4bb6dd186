import type { PoolClient } from 'pg';
import type { EvidenceStep } from '../../rules/evidence/evidenceStep';
import type { EvidenceChange } from '../../rules/evidence/evidenceVersion';
import { enqueueTasks } from '../evaluation/enqueueTasks';
import { nextSeq } from './evidenceClock';
import { storeEvidence } from './storeEvidence';

/**
 * Stores changes of evidence under the next number, inside the caller's transaction, and notes down who may have to be
 * evaluated anew because of them; changes that are named by the number are made of it. Resolves to the steps that were made.
 */
export async function changeEvidence(
  client: PoolClient,
  changes: readonly EvidenceChange[] | ((seq: bigint) => readonly EvidenceChange[]),
): Promise<EvidenceStep[]> {
  if (typeof changes !== 'function' && changes.length === 0) return [];
  const seq = await nextSeq(client);
  const steps = await storeEvidence(client, seq, typeof changes === 'function' ? changes(seq) : changes);
  if (steps.length > 0) await enqueueTasks(client, seq);
  return steps;
}
