import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireOneOf, requireProvenance, requireText } from '../../../kernel/values/requireRow';
import { type InspectionItemKind, ITEM_KINDS } from '../rules/inspectionWords';
import { type ItemDays, itemDays } from '../rules/itemOnList';

/** An inspection item as its department supplies it. */
export interface InspectionItemInput extends ItemDays, Provenance {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly basis: string;
  readonly department: string;
  readonly kind: InspectionItemKind;
}

const SPEC: IngestSpec = {
  silo: 'inspection',
  table: 'inspection_item',
  columns: {
    code: 'text COLLATE "C"',
    name: 'text',
    name_en: 'text',
    basis: 'text',
    department: 'text',
    kind: 'text',
    published_on: 'date',
    withdrawn_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['code'],
  aggregateType: 'inspection-item',
  aggregateId: 'code',
};

function* checked(rows: Iterable<InspectionItemInput>): Generator<(string | null)[]> {
  for (const row of rows) {
    for (const field of ['code', 'name', 'nameEn', 'basis'] as const) requireText(row[field], field);
    getDepartment(row.department);
    requireProvenance(row);
    requireOneOf(row.kind, ITEM_KINDS, 'kind');
    requireLawful(itemDays(row), { item: row.code });
    const { code, name, nameEn, basis, department, kind, publishedOn, withdrawnOn } = row;
    const { sourceDepartment, sourceRecordId, observedAt } = row;
    const about = [code, name, nameEn, basis, department, kind, publishedOn, withdrawnOn];
    yield [...about, sourceDepartment, sourceRecordId, observedAt];
  }
}

/**
 * Stores inspection items; the same items again change nothing.
 * Throws INSPECTION_ITEM_DAYS_UNFIT, VALUE_NOT_ADMITTED or what `requireProvenance` throws, and then nothing is
 * stored.
 */
export function storeInspectionItems(database: SiloDatabase, rows: Iterable<InspectionItemInput>): Promise<Ingested> {
  return database.transaction((client) => ingest(client, SPEC, checked(rows)));
}
