import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import { type Ingested, type IngestSpec, ingest } from '../../../kernel/service/ingest';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { ItemDays } from '../rules/itemOnList';
import { checkInspection, type InspectionInput, type ItemList } from './checkInspection';

const INSPECTION: IngestSpec = {
  silo: 'inspection',
  table: 'inspection',
  columns: {
    uscc: 'character(18) COLLATE "C"',
    department: 'text',
    mode: 'text',
    trigger: 'text',
    plan_code: 'text',
    trigger_reason: 'text',
    joint: 'boolean',
    scheduled_on: 'date',
    inspected_on: 'date',
    stage: 'text',
    result_published: 'boolean',
    published_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['source_department', 'source_record_id'],
  aggregateType: 'inspection',
  aggregateId: 'uscc',
  quiet: ['trigger_reason'],
};

const RESULT: IngestSpec = {
  silo: 'inspection',
  table: 'inspection_result',
  columns: {
    uscc: 'character(18) COLLATE "C"',
    item_code: 'text COLLATE "C"',
    code_set: 'text',
    codes: 'text[]',
    follow_up: 'text',
    follow_up_note: 'text',
    follow_up_completed_on: 'date',
    source_department: 'text',
    inspection_record_id: 'text',
    observed_at: 'timestamp with time zone',
  },
  key: ['source_department', 'inspection_record_id', 'item_code'],
  aggregateType: 'inspection-result',
  aggregateId: 'uscc',
  quiet: ['follow_up_note'],
};

/** The published list as it stands, held against withdrawal until the caller's transaction ends. */
export async function readItemList(client: PoolClient): Promise<ItemList> {
  const { rows } = await client.query<ItemDays & { code: string }>(
    `SELECT code, published_on AS "publishedOn", withdrawn_on AS "withdrawnOn", basis_ended_on AS "basisEndedOn"
     FROM inspection_item FOR KEY SHARE`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}

function* inspectionValues(rows: readonly InspectionInput[], list: ItemList): Generator<CopyValue[]> {
  for (const row of rows) {
    checkInspection(row, list);
    const { uscc, department, mode, trigger, planCode, triggerReason, joint, scheduledOn, inspectedOn, stage } = row;
    const visit = [uscc, department, mode, trigger, planCode, triggerReason, joint, scheduledOn, inspectedOn, stage];
    const { resultPublished, publishedOn, sourceDepartment, sourceRecordId, observedAt } = row;
    yield [...visit, resultPublished, publishedOn, sourceDepartment, sourceRecordId, observedAt];
  }
}

function* resultValues(rows: readonly InspectionInput[]): Generator<CopyValue[]> {
  for (const { uscc, sourceDepartment, sourceRecordId, observedAt, items } of rows) {
    for (const { itemCode, codeSet, codes, followUp } of items) {
      const done = [followUp?.kind ?? null, followUp?.note ?? null, followUp?.completedOn ?? null];
      yield [uscc, itemCode, codeSet, codes, ...done, sourceDepartment, sourceRecordId, observedAt];
    }
  }
}

/** An inspection that is sent again still has every item it had, unless it is an older state: results do not vanish unseen. */
async function requireNoItemDropped(client: PoolClient, rows: readonly InspectionInput[]): Promise<void> {
  const { rows: dropped } = await client.query<{ record: string }>(
    `SELECT s.record FROM unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[]) AS s(department, record, items, observed_at)
     JOIN inspection i ON i.source_department = s.department AND i.source_record_id = s.record
       AND i.observed_at <= s.observed_at
     WHERE (SELECT count(*) FROM inspection_result r WHERE r.source_department = s.department
       AND r.inspection_record_id = s.record) > s.items LIMIT 1`,
    [
      rows.map(({ sourceDepartment }) => sourceDepartment),
      rows.map(({ sourceRecordId }) => sourceRecordId),
      rows.map(({ items }) => items.length),
      rows.map(({ observedAt }) => observedAt),
    ],
  );
  if (dropped[0]) throw new CataloguedError('PARTS_DROPPED', { sourceRecordId: dropped[0].record, parts: 'items' });
}

/**
 * Stores inspections with their items and results inside the caller's transaction; the same inspections again change
 * nothing. What is counted are inspections. Throws what `checkInspection` throws, RECORD_OF_ANOTHER_ENTITY or
 * PARTS_DROPPED.
 */
export async function ingestInspections(client: PoolClient, rows: readonly InspectionInput[]): Promise<Ingested> {
  const stored = await ingest(client, INSPECTION, inspectionValues(rows, await readItemList(client)));
  await ingest(client, RESULT, resultValues(rows));
  await requireNoItemDropped(client, rows);
  return stored;
}

/**
 * Stores what this hub's own visits tell inside the caller's transaction, as `ingestInspections` does. Throws what
 * `ingestInspections` throws; an incident where something newer stands in the record, since nobody else may write it.
 */
export async function tellInspections(client: PoolClient, rows: readonly InspectionInput[]): Promise<void> {
  const { stale } = await ingestInspections(client, rows);
  if (stale > 0) throw new Error(`${stale} of the hub's own inspections are older than what is stored of them`);
}
