import type { ListSpec } from '../../../kernel/service/connection';
import type { Part } from '../../../kernel/service/entityReader';
import { jsonObject } from '../../../kernel/service/jsonObject';
import { MOST_ITEMS } from '../rules/inspectionItems';
import type { InspectionTrigger } from '../rules/inspectionTrigger';

/** An inspection as the store reads it; keys are the API's fields, `no` is the bare number of its id. */
export interface InspectionRow {
  readonly id: string;
  readonly no: string;
  readonly uscc: string;
  readonly department: string;
  readonly trigger: InspectionTrigger;
  readonly triggerReason: string | null;
  /** Read only when results were asked for. */
  readonly results?: readonly ResultRow[];
}

/** A result as the store reads it. */
export interface ResultRow {
  readonly codeSet: 'ITEM_RESULTS' | 'PUBLICITY_RESULTS' | null;
  readonly codes: readonly string[];
}

/** What is done about a result as the store reads it, with the inspecting department. */
export interface FollowUpRow {
  readonly department: string;
  readonly note: string | null;
}

const ITEM_FIELDS: Readonly<Record<string, string>> = {
  id: `'InspectionItem:' || t.code`,
  code: 't.code',
  name: 't.name',
  nameEn: 't.name_en',
  basis: 't.basis',
  department: 't.department',
  kind: 't.kind',
  publishedOn: 't.published_on',
  withdrawnOn: 't.withdrawn_on',
  basisEndedOn: 't.basis_ended_on',
  objectType: 't.object_type',
  methods: `coalesce(t.methods, '{}')`,
  ratioFloorPpm: 't.ratio_floor_ppm',
  ratioCeilingPpm: 't.ratio_ceiling_ppm',
  leastPerYear: 't.least_per_year',
  mostPerYear: 't.most_per_year',
  inspectorField: 't.inspector_field',
  matter: 't.matter_code',
  sourceDepartment: 't.source_department',
  sourceRecordId: 't.source_record_id',
  observedAt: 't.observed_at',
  recordedAt: 't.recorded_at',
};

const ITEM = `${jsonObject(ITEM_FIELDS)}`;

const FOLLOW_UP = `CASE WHEN r.follow_up IS NULL THEN NULL ELSE json_build_object('department', i.department, 'kind', r.follow_up,
  'note', r.follow_up_note, 'completedOn', r.follow_up_completed_on) END`;

const RESULTS = `(SELECT coalesce(json_agg(json_build_object('id', 'InspectionResult:' || r.id, 'sourceDepartment', r.source_department,
  'sourceRecordId', r.inspection_record_id, 'observedAt', r.observed_at, 'recordedAt', r.recorded_at, 'item', ${ITEM}, 'codeSet', r.code_set, 'codes', r.codes,
  'followUp', ${FOLLOW_UP}) ORDER BY r.item_code), '[]'::json) FROM (SELECT * FROM inspection_result
  WHERE source_department = i.source_department AND inspection_record_id = i.source_record_id
  ORDER BY item_code LIMIT ${MOST_ITEMS}) r JOIN inspection_item t ON t.code = r.item_code)`;

const INSPECTION_FIELDS: Readonly<Record<string, string>> = {
  id: `'Inspection:' || i.id`,
  no: 'i.id::text',
  uscc: 'i.uscc',
  department: 'i.department',
  mode: 'i.mode',
  trigger: 'i.trigger',
  planCode: 'i.plan_code',
  triggerReason: 'i.trigger_reason',
  joint: 'i.joint',
  scheduledOn: 'i.scheduled_on',
  inspectedOn: 'i.inspected_on',
  stage: 'i.stage',
  resultPublished: 'i.result_published',
  publishedOn: 'i.published_on',
  sourceDepartment: 'i.source_department',
  sourceRecordId: 'i.source_record_id',
  observedAt: 'i.observed_at',
  recordedAt: 'i.recorded_at',
};

const inspectionFields = (withResults: boolean): Readonly<Record<string, string>> =>
  withResults ? { ...INSPECTION_FIELDS, results: RESULTS } : INSPECTION_FIELDS;

const visible = (publicOnly: string): string => `(NOT ${publicOnly}::boolean OR i.result_published)`;

function entityList(withResults: boolean): ListSpec {
  return {
    name: 'inspections',
    from: 'inspection i',
    fields: inspectionFields(withResults),
    order: [
      { sql: 'i.scheduled_on', field: 'scheduledOn', type: 'date' },
      { sql: 'i.id', field: 'no', type: 'bigint' },
    ],
    belongs: 'i.uscc = k.key::character(18)',
    where: (param) => visible(param(0)),
  };
}

function byIdPart(withResults: boolean): Part {
  const columns = Object.entries(inspectionFields(withResults)).map(([field, sql]) => `${sql} AS "${field}"`);
  return {
    name: withResults ? 'inspectionById+results' : 'inspectionById',
    sql: (param) => `SELECT row_to_json(r) FROM (SELECT ${columns.join(', ')} FROM inspection i
      WHERE i.id = k.key::bigint AND ${visible(param(0))}) r`,
  };
}

/** An entity's inspections; the parameter says whether published results alone may be seen. */
export const INSPECTIONS = { plain: entityList(false), withResults: entityList(true) };

/** One inspection by the number in its id; same parameter. */
export const INSPECTION_BY_ID = { plain: byIdPart(false), withResults: byIdPart(true) };

/** One item of the list by its code. */
export const ITEM_BY_CODE: Part = {
  name: 'inspectionItemByCode',
  sql: () => `SELECT ${ITEM} FROM inspection_item t WHERE t.code = k.key`,
};

/**
 * All items by code; parameters, each optional: a day on the list, a department, a kind, words of the basis, a day on which
 * the basis has ended, a supervision matter, a method.
 */
export const ITEMS: ListSpec = {
  name: 'inspectionItems',
  from: 'inspection_item t',
  fields: ITEM_FIELDS,
  order: [{ sql: 't.code', field: 'code', type: 'text' }],
  ascending: true,
  belongs: `k.key = 'all'`,
  where: (param) => `(${param(0)}::date IS NULL OR (t.published_on <= ${param(0)}::date
    AND (t.withdrawn_on IS NULL OR ${param(0)}::date < t.withdrawn_on)))
    AND (${param(1)}::text IS NULL OR t.department = ${param(1)}::text)
    AND (${param(2)}::text IS NULL OR t.kind = ${param(2)}::text)
    AND (${param(3)}::text IS NULL OR strpos(t.basis, ${param(3)}::text) > 0)
    AND (${param(4)}::date IS NULL OR t.basis_ended_on <= ${param(4)}::date)
    AND (${param(5)}::text IS NULL OR t.matter_code = ${param(5)}::text)
    AND (${param(6)}::text IS NULL OR t.methods @> ARRAY[${param(6)}::text])`,
};
