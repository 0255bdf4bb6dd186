import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { keyListingEvidence } from '../rules/evidence/keyListingEvidence';
import type { ToldEvidence } from '../rules/evidence/toldEvidence';
import { type KeyListing, keySupervisionPeriod } from '../rules/keySupervisionPeriod';
import { changeEvidence } from './evidence/changeEvidence';

/** An entity on a department's key list, as the department supplies it. */
export interface KeySupervisionRow extends Provenance, KeyListing {
  readonly uscc: Uscc;
  /** The matter in which it is listed; absent where the department lists it for its key field and names none. */
  readonly matterCode?: string | null;
  /** Department code of the authority that keeps the list. */
  readonly authority: string;
}

const SPEC: IngestSpec = {
  silo: 'supervision',
  table: 'key_supervision',
  columns: {
    uscc: 'character(18) COLLATE "C"',
    matter_code: 'text COLLATE "C"',
    authority: 'text',
    ground: 'text',
    since: 'date',
    until: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'key-supervision',
  aggregateId: 'uscc',
};

function* checked(rows: Iterable<KeySupervisionRow>, evidence: ToldEvidence[]): Generator<CopyValue[]> {
  for (const row of rows) {
    requireEntityFact(row);
    getDepartment(row.authority, 'authority');
    requireLawful(keySupervisionPeriod(row), { uscc: row.uscc, ...rowOf(row) });
    evidence.push(keyListingEvidence(row));
    const {
      uscc,
      matterCode = null,
      authority,
      ground,
      since,
      until,
      sourceDepartment,
      sourceRecordId,
      observedAt,
    } = row;
    const source = [sourceDepartment, sourceRecordId, observedAt];
    yield [uscc, matterCode, authority, ground, since, until, ...source];
  }
}

/** Stores listings inside the caller's transaction, as `storeKeySupervision` does. */
export async function ingestKeySupervision(client: PoolClient, rows: Iterable<KeySupervisionRow>): Promise<Ingested> {
  const evidence: ToldEvidence[] = [];
  const stored = await ingest(client, SPEC, checked(rows, evidence));
  const isNews = stored.inserted + stored.changed > 0;
  const untold = { eventId: null, position: null };
  if (isNews)
    await changeEvidence(
      client,
      evidence.map((told) => ({ told, ...untold })),
    );
  return stored;
}

/**
 * Stores who is on which key list, as evidence too; the same rows again change nothing. Throws KEY_SUPERVISION_WITHOUT_GROUND,
 * KEY_SUPERVISION_PERIOD_EMPTY, UNKNOWN_DEPARTMENT or what `requireEntityFact` throws, and then nothing is stored.
 */
export function storeKeySupervision(database: SiloDatabase, rows: Iterable<KeySupervisionRow>): Promise<Ingested> {
  return database.transaction((client) => ingestKeySupervision(client, rows));
}
