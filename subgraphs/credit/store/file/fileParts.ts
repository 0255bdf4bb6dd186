import type { ListSpec } from '../../../../kernel/service/connection';
import type { Param, PartRequest } from '../../../../kernel/service/entityReader';
import { jsonObject } from '../../../../kernel/service/jsonObject';
import type { Day } from '../../../../kernel/values/day';
import { BREACH_STATES } from '../../rules/file/commitmentState';
import { RECORD_OF_COMMITMENT, sealedOn } from './commitmentSeal';
import { FILE_TABLES, type FileTable } from './fileTables';

const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const SOURCE = ['uscc', 'source_department', 'source_record_id', 'observed_at', 'recorded_at'];

/** Fields of a fact over its table `f`: its columns under the names of the schema, with its global id. */
function fieldsOf({ type, columns }: FileTable): Record<string, string> {
  const all = [...Object.keys(columns), ...SOURCE].map((column) => [camel(column), `f.${column}`]);
  return { id: `'${type}:' || f.id`, recordNo: 'f.id::text', ...Object.fromEntries(all) };
}

/** Facts of one table under an entity, newest first. */
function listOf(table: FileTable): ListSpec {
  return {
    name: table.list,
    from: `${table.table} f`,
    fields: fieldsOf(table),
    order: [
      { sql: `f.${table.day}`, field: camel(table.day), type: 'date' },
      { sql: 'f.id', field: 'recordNo', type: 'bigint' },
    ],
    belongs: 'f.uscc = k.key::bpchar',
  };
}

/** The fact whose number is the key. */
function byId(table: FileTable): PartRequest {
  const sql = `SELECT ${jsonObject(fieldsOf(table))} FROM ${table.table} f WHERE f.id = k.key::bigint`;
  return { part: { name: `${table.type}ById`, sql: () => sql }, params: [] };
}

/** A table of the credit file with the ways to read it. */
export interface FileList {
  readonly table: FileTable;
  readonly spec: ListSpec;
  readonly byId: PartRequest;
}

/** Every table of facts of the credit file, and how it is read. */
export const FILE_LISTS: readonly FileList[] = FILE_TABLES.map((table) => ({
  table,
  spec: listOf(table),
  byId: byId(table),
}));

const SUBMITTED: PartRequest['part'] = {
  name: 'annualReportOf',
  sql: (param) => `SELECT json_build_object('submittedOn', f.submitted_on) FROM annual_report f
    WHERE f.uscc = k.key::bpchar AND f.report_year = ${param(0)}::int`,
};

/** Reads the day on which an entity submitted its report on a year; null where it did not. */
export function submissionOf(year: number): PartRequest {
  return { part: SUBMITTED, params: [year] };
}

const BREACHES = BREACH_STATES.map((state) => `'${state}'`).join(', ');

const commitmentFields: Readonly<Record<string, string>> = {
  id: `'Commitment:' || c.id`,
  recordNo: 'c.id::text',
  uscc: 'c.uscc',
  kind: 'c.kind',
  matter: 'c.matter',
  promise: 'c.promise',
  madeOn: 'c.made_on',
  decidedOn: 'c.decided_on',
  standing: `CASE WHEN c.state = 'BREACH_FOUND' THEN 'MADE' ELSE c.state END`,
  fixBy: 'c.fix_by',
  closedOn: 'c.closed_on',
  sourceDepartment: 'c.authority',
  sourceRecordId: 'c.number',
  observedAt: 'c.observed_at',
  recordedAt: 'c.recorded_at',
};

const FROM = `commitment c LEFT JOIN credit_record r ON ${RECORD_OF_COMMITMENT}`;

/** A breach is told as its credit record is: to nobody once it is sealed or out of query, to the public while published. */
const visible = (param: (index: number) => string): string => `(r.id IS NULL OR NOT ${sealedOn(param(1))})
  AND (NOT ${param(0)}::boolean OR c.state NOT IN (${BREACHES}) OR (r.publication_state IN ('PUBLISHED', 'OBJECTED')
    AND (r.publication_ends_on IS NULL OR r.publication_ends_on >= ${param(1)}::date)))`;

/** Commitments of an entity, newest first. Parameters: `commitmentParams`. */
export const commitmentList: ListSpec = {
  name: 'commitments',
  from: FROM,
  fields: commitmentFields,
  order: [
    { sql: 'c.made_on', field: 'madeOn', type: 'date' },
    { sql: 'c.id', field: 'recordNo', type: 'bigint' },
  ],
  belongs: 'c.uscc = k.key::bpchar',
  where: visible,
};

/** What `commitmentList` binds: whether only what is published may be told, and the day. */
export function commitmentParams(publishedOnly: boolean, today: Day): Param[] {
  return [publishedOnly, today];
}

/** Reads the commitment whose row is the key, if it may be told; else null. */
export function commitmentById(publishedOnly: boolean, today: Day): PartRequest {
  const part = {
    name: 'commitmentById',
    sql: (param: (index: number) => string) =>
      `SELECT ${jsonObject(commitmentFields)} FROM ${FROM} WHERE c.id = k.key::bigint AND ${visible(param)}`,
  };
  return { part, params: commitmentParams(publishedOnly, today) };
}
