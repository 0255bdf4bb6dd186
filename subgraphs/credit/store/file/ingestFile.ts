import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../../kernel/service/ingest';
import { type Provenance, requireEntityFact } from '../../../../kernel/values/requireRow';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { FileTable } from './fileTables';

/** A fact of the credit file: its source, the entity, and the columns of its table. */
export interface FileFact extends Provenance {
  readonly uscc: Uscc;
  readonly columns: Readonly<Record<string, CopyValue>>;
}

const SOURCE = { source_department: 'text', source_record_id: 'text', observed_at: 'timestamptz' };

function ingestOf({ table, columns, aggregate }: FileTable): IngestSpec {
  return {
    silo: 'credit',
    table,
    columns: { uscc: 'character(18)', ...columns, ...SOURCE },
    key: ['source_department', 'source_record_id'],
    aggregateType: aggregate,
    aggregateId: 'uscc',
  };
}

/**
 * Stores facts of one table inside the caller's transaction, each told in the outbox if it is new or changed. Throws what
 * `requireEntityFact` throws, or RECORD_OF_ANOTHER_ENTITY.
 */
export function ingestFile(client: PoolClient, table: FileTable, facts: readonly FileFact[]): Promise<Ingested> {
  facts.forEach(requireEntityFact);
  const rows = facts.map(({ uscc, columns, sourceDepartment, sourceRecordId, observedAt }) => [
    uscc,
    ...Object.keys(table.columns).map((column) => columns[column] ?? null),
    sourceDepartment,
    sourceRecordId,
    observedAt,
  ]);
  return ingest(client, ingestOf(table), rows);
}

/** Stores facts of one table in one transaction, as `ingestFile` does; when it throws, nothing is stored. */
export function storeFile(database: SiloDatabase, table: FileTable, facts: readonly FileFact[]): Promise<Ingested> {
  return database.transaction((client) => ingestFile(client, table, facts));
}
