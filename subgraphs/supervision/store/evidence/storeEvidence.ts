import type { PoolClient } from 'pg';
import { type CopyValue, copyRows } from '../../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type EvidenceStep, evidenceSteps } from '../../rules/evidence/evidenceStep';
import type { EvidenceChange, EvidenceVersion } from '../../rules/evidence/evidenceVersion';
import { nextSeq } from './evidenceClock';

type Present = Omit<EvidenceVersion, 'amount'> & { readonly id: string; readonly amount: string | null };

const PRESENT = `SELECT e.id, e.record_key AS key, e.uscc, e.kind, e.code, e.grade, e.amount::text,
    e.occurred_on::text AS "occurredOn", e.ended_on::text AS "endedOn", e.source_department AS "sourceDepartment",
    to_json(e.observed_at)#>>'{}' AS "observedAt", e.event_id AS "eventId", e.position, e.withdrawn
  FROM evidence_record e WHERE e.record_key = ANY ($1::text[]) AND e.superseded_seq IS NULL`;

const TARGET = {
  table: 'evidence_record',
  columns: [
    'record_key',
    'uscc',
    'kind',
    'code',
    'grade',
    'amount',
    'occurred_on',
    'ended_on',
    'source_department',
    'observed_at',
    'event_id',
    'position',
    'withdrawn',
    'seq',
  ],
};

type StoredVersion = EvidenceVersion & { readonly id: string };

async function readPresent(client: PoolClient, keys: readonly string[]): Promise<Map<string, StoredVersion>> {
  const { rows } = await client.query<Present>(PRESENT, [keys]);
  return new Map(rows.map((row) => [row.key, { ...row, amount: row.amount === null ? null : BigInt(row.amount) }]));
}

function* versionsOf(steps: readonly EvidenceStep[], seq: bigint): Generator<CopyValue[]> {
  for (const { next } of steps) {
    if (!next) continue;
    const { key, uscc, kind, code, grade, amount, occurredOn, endedOn } = next;
    const { sourceDepartment, observedAt, eventId, position, withdrawn } = next;
    const about = [key, uscc, kind, code, grade, amount, occurredOn, endedOn];
    yield [...about, sourceDepartment, observedAt, eventId, position, withdrawn, seq];
  }
}

/**
 * Stores changes of evidence as versions of the number `seq`, inside the caller's transaction, which holds the clock. What
 * a version replaces keeps its row and is superseded by that number; what changes nothing is not stored. Resolves to the
 * steps that were made.
 */
export async function storeEvidence(
  client: PoolClient,
  seq: bigint,
  changes: readonly EvidenceChange[],
): Promise<EvidenceStep[]> {
  if (changes.length === 0) return [];
  const present = await readPresent(client, [...new Set(changes.map(({ told }) => told.key))]);
  const steps = evidenceSteps(present, changes);
  const replaced = steps.flatMap(({ former }) => (former ? [(former as StoredVersion).id] : []));
  if (replaced.length > 0) {
    const supersede = 'UPDATE evidence_record SET superseded_seq = $1 WHERE id = ANY ($2::bigint[])';
    await client.query(supersede, [seq, replaced]);
  }
  await copyRows(client, TARGET, versionsOf(steps, seq));
  return steps;
}

/**
 * Stores evidence as it was before any of it came by the feed, in one transaction of its own and under one number; the same
 * again stores nothing. Resolves to how many versions were stored.
 */
export function storeEvidenceBatch(database: SiloDatabase, changes: readonly EvidenceChange[]): Promise<number> {
  if (changes.length === 0) return Promise.resolve(0);
  return database.transaction(async (client) => {
    const steps = await storeEvidence(client, await nextSeq(client), changes);
    return steps.length;
  });
}
