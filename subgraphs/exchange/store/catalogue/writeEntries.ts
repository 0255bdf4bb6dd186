import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../../kernel/service/copyRows';
import { type Ingested, type IngestSpec, ingest } from '../../../../kernel/service/ingest';
import { type Provenance, requireProvenance, requireText } from '../../../../kernel/values/requireRow';
import { foldText } from '../../rules/catalogue/catalogueFilter';
import { matchProvider } from '../../rules/catalogue/matchProvider';

/** What a list announces: data of a provider, in the list's own words. */
export interface AnnouncedEntry extends Provenance {
  readonly provider: string;
  readonly name: string;
  readonly meaning: string;
  readonly items: string | null;
  readonly theme: string | null;
  readonly listNumber: string | null;
}

const SPEC: IngestSpec = {
  silo: 'exchange',
  table: 'catalogue_entry',
  columns: {
    provider: 'text',
    matched_owner: 'text',
    name: 'text',
    meaning: 'text',
    items: 'text',
    theme: 'text',
    list_number: 'text',
    search_text: 'text',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'catalogue-entry',
  aggregateId: 'source_record_id',
  quiet: ['search_text'],
};

/** The number of an entry, the same in every list of a supplier: its provider and its name. */
export function entryRecordId({ provider, name }: Pick<AnnouncedEntry, 'provider' | 'name'>): string {
  return `${provider}/${name}`;
}

/** Throws TEXT_EMPTY, TEXT_NUL, TEXT_LONE_SURROGATE, UNKNOWN_DEPARTMENT or INVALID_MOMENT. */
export function checkEntry(entry: AnnouncedEntry): void {
  for (const field of ['provider', 'name', 'meaning'] as const) requireText(entry[field], field);
  for (const field of ['items', 'theme', 'listNumber'] as const) {
    const text = entry[field];
    if (text !== null) requireText(text, field);
  }
  requireProvenance(entry);
}

function rowOf(entry: AnnouncedEntry): CopyValue[] {
  const { provider, name, meaning, items, theme, listNumber, sourceDepartment, sourceRecordId, observedAt } = entry;
  const texts = [provider, name, meaning, items ?? '', theme ?? ''];
  return [
    provider,
    matchProvider(provider),
    name,
    meaning,
    items,
    theme,
    listNumber,
    foldText(texts.join('\n')),
    sourceDepartment,
    sourceRecordId,
    observedAt,
  ];
}

/**
 * Stores announced entries inside the caller's transaction; the same entries again change nothing, and what was decided
 * about an entry stays. Throws what `checkEntry` throws, and then nothing is stored.
 */
export function ingestCatalogueEntries(client: PoolClient, entries: readonly AnnouncedEntry[]): Promise<Ingested> {
  for (const entry of entries) checkEntry(entry);
  return ingest(client, SPEC, entries.map(rowOf));
}
