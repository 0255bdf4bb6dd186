import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { type Day, shanghaiDay } from '../../../kernel/values/day';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireOneOf, requireProvenance, requireText } from '../../../kernel/values/requireRow';
import { type InspectionItemKind, ITEM_KINDS } from '../rules/inspectionWords';
import { type ItemDays, itemDays } from '../rules/itemOnList';
import type { ItemContent } from '../rules/library/itemContent';
import { itemFrequency } from '../rules/library/itemFrequency';
import { itemRatio } from '../rules/library/itemRatio';
import { ITEM_METHODS } from '../rules/library/libraryWords';

type Details = Omit<ItemContent, 'name' | 'nameEn' | 'basis' | 'kind'>;

/** An inspection item as its department supplies it; what is left out of the details is not set. */
export interface InspectionItemInput extends ItemDays, Provenance, Partial<Details> {
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
    basis_ended_on: 'date',
    object_type: 'text',
    methods: 'text[]',
    ratio_floor_ppm: 'integer',
    ratio_ceiling_ppm: 'integer',
    least_per_year: 'integer',
    most_per_year: 'integer',
    inspector_field: 'text',
    matter_code: 'text COLLATE "C"',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['code'],
  aggregateType: 'inspection-item',
  aggregateId: 'code',
};

const UNSET: Details = {
  objectType: null,
  methods: [],
  ratioFloorPpm: null,
  ratioCeilingPpm: null,
  leastPerYear: null,
  mostPerYear: null,
  inspectorField: null,
  matter: null,
};

/** The day by which an item's ratio is judged: that of the account, or of its publication where that is later. */
function judgedOn({ publishedOn, observedAt }: InspectionItemInput): Day {
  const told = shanghaiDay(Date.parse(observedAt));
  return told > publishedOn ? told : publishedOn;
}

function check(row: InspectionItemInput, details: Details): void {
  for (const field of ['code', 'name', 'nameEn', 'basis'] as const) requireText(row[field], field);
  getDepartment(row.department);
  requireProvenance(row);
  requireOneOf(row.kind, ITEM_KINDS, 'kind');
  for (const method of details.methods) requireOneOf(method, ITEM_METHODS, 'methods');
  requireLawful(itemDays(row), { item: row.code });
  requireLawful(itemRatio({ kind: row.kind, ...details }, judgedOn(row)), { item: row.code });
  requireLawful(itemFrequency(details), { item: row.code });
}

function* checked(rows: Iterable<InspectionItemInput>): Generator<CopyValue[]> {
  for (const row of rows) {
    const details: Details = { ...UNSET, ...row };
    check(row, details);
    const { code, name, nameEn, basis, department, kind, publishedOn, withdrawnOn, basisEndedOn = null } = row;
    const { objectType, methods, ratioFloorPpm, ratioCeilingPpm, leastPerYear, mostPerYear } = details;
    const { sourceDepartment, sourceRecordId, observedAt } = row;
    const listed = [code, name, nameEn, basis, department, kind, publishedOn, withdrawnOn, basisEndedOn];
    const numbers = [ratioFloorPpm, ratioCeilingPpm, leastPerYear, mostPerYear];
    const drawn = [objectType, methods, ...numbers, details.inspectorField, details.matter];
    yield [...listed, ...drawn, sourceDepartment, sourceRecordId, observedAt];
  }
}

/** Stores inspection items inside the caller's transaction, as `storeInspectionItems` does. */
export function ingestItems(client: PoolClient, rows: Iterable<InspectionItemInput>): Promise<Ingested> {
  return ingest(client, SPEC, checked(rows));
}

/**
 * Stores inspection items; the same items again change nothing.
 * Throws INSPECTION_ITEM_DAYS_UNFIT, ITEM_RATIO_UNFIT, ITEM_KEY_WITH_CEILING, ITEM_FREQUENCY_UNFIT, VALUE_NOT_ADMITTED or
 * what `requireProvenance` throws, and then nothing is stored.
 */
export function storeInspectionItems(database: SiloDatabase, rows: Iterable<InspectionItemInput>): Promise<Ingested> {
  return database.transaction((client) => ingestItems(client, rows));
}
