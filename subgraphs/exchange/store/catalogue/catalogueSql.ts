import type { Param } from '../../../../kernel/service/entityReader';
import type { Day } from '../../../../kernel/values/day';
import type { SharingClass } from '../../../../kernel/values/reference/resources';
import type { CatalogueFilter } from '../../rules/catalogue/catalogueFilter';
import { type EntryState, type PendingState, timelySince } from '../../rules/catalogue/entryClock';

/** What of a resource of the schema the catalogue is searched by. */
export interface SearchedResource {
  readonly code: string;
  /** Names, meaning and fields, folded. */
  readonly search: string;
  readonly owner: string;
  readonly class: SharingClass;
  readonly purposes: readonly string[];
}

/** An entry of the catalogue as the store reads it: of a resource its code alone, of an imported entry all of it. */
export interface EntryRow {
  /** Its place in the one order of the catalogue. */
  readonly place: string;
  /** Code of the resource; null for an imported entry. */
  readonly resource: string | null;
  readonly state: EntryState;
  /** When the state began; null for one without a term. */
  readonly since: string | null;
  /** The columns of an imported entry; null for a resource. */
  readonly entry: ImportedEntry | null;
}

/** An imported entry. */
export interface ImportedEntry {
  readonly id: string;
  readonly provider: string;
  readonly owner: string | null;
  readonly class: SharingClass | null;
  readonly ground: string | null;
  readonly name: string;
  readonly meaning: string;
  readonly items: string | null;
  readonly theme: string | null;
  readonly listNumber: string | null;
  readonly sourceDepartment: string;
  readonly observedAt: string;
  readonly recordedAt: string;
}

/** A page of the catalogue, or one entry of it. */
export interface CatalogueQuery {
  readonly resources: readonly SearchedResource[];
  readonly filter: CatalogueFilter;
  readonly today: Day;
}

const PENDING: readonly PendingState[] = ['RECEIVED', 'CHANGED', 'CONFIRMED'];

const ALL = `
  SELECT '0:' || r.code AS place, r.code AS resource, NULL::bigint AS id, r.search, r.owner, r.class, r.purposes,
    'PUBLISHED' AS state, NULL::timestamptz AS since
  FROM json_to_recordset($1::json) AS r(code text, search text, owner text, class text, purposes text[])
  UNION ALL
  SELECT '1:' || lpad(e.id::text, 19, '0'), NULL, e.id, e.search_text, coalesce(e.confirmed_owner, e.matched_owner),
    e.sharing_class, ARRAY[]::text[], s.state,
    CASE s.state WHEN 'RECEIVED' THEN e.received_at WHEN 'CHANGED' THEN e.recorded_at
      WHEN 'CONFIRMED' THEN e.confirmed_at END
  FROM catalogue_entry e CROSS JOIN LATERAL (SELECT CASE WHEN e.confirmed_at IS NULL THEN 'RECEIVED'
    WHEN e.recorded_at > e.confirmed_at THEN 'CHANGED' WHEN e.published_at IS NULL THEN 'CONFIRMED'
    ELSE 'PUBLISHED' END AS state) s`;

const IMPORTED = `json_build_object('id', e.id::text, 'provider', e.provider, 'owner', a.owner, 'class', a.class, 'ground', e.ground,
  'name', e.name, 'meaning', e.meaning, 'items', e.items, 'theme', e.theme, 'listNumber', e.list_number,
  'sourceDepartment', e.source_department, 'observedAt', e.observed_at, 'recordedAt', e.recorded_at)`;

/** A statement with its values; the first value is always the resources of the schema. */
export interface CatalogueSql {
  readonly sql: string;
  readonly values: readonly Param[];
}

/** What is past its term on the day: per state, whether it began before the first timely day. */
function overdueSql(today: Day, bind: (value: Param) => string): string {
  const late = PENDING.map(
    (state) =>
      `a.state = '${state}' AND (a.since AT TIME ZONE 'Asia/Shanghai')::date < ${bind(timelySince(state, today))}::date`,
  );
  return `(${late.map((one) => `(${one})`).join(' OR ')})`;
}

function conditions({ filter, today }: CatalogueQuery, bind: (value: Param) => string): string[] {
  const { words, owner, class: sharing, purpose, state, overdue } = filter;
  return [
    ...words.map((word) => `strpos(a.search, ${bind(word)}::text) > 0`),
    ...(owner ? [`a.owner = ${bind(owner)}::text`] : []),
    ...(sharing ? [`a.class = ${bind(sharing)}::text`] : []),
    ...(purpose ? [`${bind(purpose)}::text = ANY (a.purposes)`] : []),
    ...(state ? [`a.state = ${bind(state)}::text`] : []),
    ...(overdue === null ? [] : [`${overdue ? '' : 'NOT '}coalesce(${overdueSql(today, bind)}, false)`]),
  ];
}

function startSql(query: CatalogueQuery): { values: Param[]; bind: (value: Param) => string; where: string[] } {
  const values: Param[] = [JSON.stringify(query.resources)];
  const bind = (value: Param): string => `$${values.push(value)}`;
  return { values, bind, where: conditions(query, bind) };
}

const whereSql = (all: readonly string[]): string => (all.length > 0 ? `WHERE ${all.join(' AND ')}` : '');

/** The statement that reads entries in their order: those after a place, or the one at a place. */
export function entriesSql(
  query: CatalogueQuery,
  { after, at, limit }: { readonly after?: string; readonly at?: string; readonly limit: number },
): CatalogueSql {
  const { values, bind, where } = startSql(query);
  if (after !== undefined) where.push(`a.place COLLATE "C" > ${bind(after)}::text`);
  if (at !== undefined) where.push(`a.place = ${bind(at)}::text`);
  const page = `SELECT * FROM (${ALL}) a ${whereSql(where)} ORDER BY a.place COLLATE "C" LIMIT ${bind(limit)}::int`;
  const sql = `SELECT a.place, a.resource, a.state, a.since,
      CASE WHEN e.id IS NULL THEN NULL ELSE ${IMPORTED} END AS entry
    FROM (${page}) a LEFT JOIN catalogue_entry e ON e.id = a.id ORDER BY a.place COLLATE "C"`;
  return { sql, values };
}

/** The statement that counts entries. */
export function countSql(query: CatalogueQuery): CatalogueSql {
  const { values, where } = startSql(query);
  return { sql: `SELECT count(*) AS total FROM (${ALL}) a ${whereSql(where)}`, values };
}
