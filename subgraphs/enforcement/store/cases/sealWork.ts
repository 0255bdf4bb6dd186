import type { PoolClient } from 'pg';
import { SEALED_PUBLICATIONS } from '../../rules/caseVisibility';
import { tellLead } from '../leads/tellLead';
import { isSealedCase } from './sealedWork';

const SEAL_FILES = `
  UPDATE case_file f SET version = f.version + 1, recorded_at = now(),
    sealed_on = (d.observed_at AT TIME ZONE 'Asia/Shanghai')::date
  FROM enforcement_decision d WHERE d.number = f.decision_number AND d.number = ANY ($1) AND f.sealed_on IS NULL`;

const EMPTY_LEADS = `
  UPDATE case_lead l SET version = l.version + 1, recorded_at = now(), closing_note = NULL, feedback_note = NULL,
    outcome = CASE WHEN l.outcome IS NOT NULL THEN (
      SELECT d.outcome FROM enforcement_decision d WHERE d.case_number = l.case_number AND d.publication <> ALL ($2)
      ORDER BY d.decided_on DESC, d.id DESC LIMIT 1) END,
    case_number = CASE WHEN NOT ${isSealedCase('l.case_number')} THEN l.case_number END
  WHERE l.case_number IN (SELECT d.case_number FROM enforcement_decision d WHERE d.number = ANY ($1))
    AND (l.outcome IS NOT NULL OR l.closing_note IS NOT NULL OR l.feedback_note IS NOT NULL
      OR ${isSealedCase('l.case_number')})
  RETURNING l.number, l.version`;

/**
 * Seals the work that led to decisions which were repaired just now, inside the caller's transaction
 *
 * Of the case file remains its number, its authority, its stage, and that and since when it is sealed; its content is told
 * to nobody but the auditor. The lead keeps that it was answered, and lets go which case it led to, what was decided and the
 * words with which it was closed and answered; whoever handed it over is told so. A case with another decision that is open
 * keeps its number. The proof stays in the histories of both.
 *
 * 《信用修复管理办法》第三条；《行政处罚法》第四十七条
 */
export async function sealWork(client: PoolClient, decisions: readonly string[]): Promise<void> {
  if (decisions.length === 0) return;
  await client.query(SEAL_FILES, [decisions]);
  const { rows } = await client.query<{ number: string; version: number }>(EMPTY_LEADS, [
    decisions,
    SEALED_PUBLICATIONS,
  ]);
  for (const { number, version } of rows) await tellLead(client, number, version);
}
