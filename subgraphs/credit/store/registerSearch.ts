import type { OrderColumn } from '../../../kernel/service/connection';
import type { Param } from '../../../kernel/service/entityReader';
import { nameWords } from '../../../kernel/values/nameWords';
import type { RegisterFilter } from '../rules/registerFilter';
import { coreFields, registrationFields } from './entityParts';

/** Order of the register's pages, by the name of the API's enum. */
export type RegisterOrder = 'REGISTERED_ON_DESC' | 'REGISTERED_ON_ASC';

/**
 * The columns of every order; a cursor holds their values. An order by code alone is not offered: codes and districts go
 * together, so a walk along the codes under a filter took up to 900 ms over 600,000 entities.
 */
export const REGISTER_COLUMNS: readonly OrderColumn[] = [
  { sql: 'm.registered_on', field: 'registeredOn', type: 'date' },
  { sql: 'm.uscc', field: 'uscc', type: 'text' },
];

/** A page of the register. */
export interface RegisterQuery {
  readonly filter: RegisterFilter;
  readonly orderBy: RegisterOrder;
  /** Day and code of a cursor's row; undefined for the first page. */
  readonly after: readonly [registeredOn: string, uscc: string] | undefined;
  readonly limit: number;
  /** Whether the rest of the entry is read with the rows. */
  readonly withRegistration: boolean;
}

/** A statement with its values. */
export interface BoundSql {
  readonly sql: string;
  readonly values: readonly Param[];
}

/** Gathers values and hands out their placeholders. */
function binder(): { values: Param[]; bind: (value: Param) => string } {
  const values: Param[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

type Bind = (value: Param) => string;

/** One value as an equation, which an ordered index can serve page by page; several as a list. */
function isOneOf(column: string, list: readonly string[] | undefined, bind: Bind): string[] {
  if (list === undefined) return [];
  const [only] = list;
  if (list.length === 1 && only !== undefined) return [`${column} = ${bind(only)}::text`];
  return [`${column} = ANY (${bind(list)}::text[])`];
}

/** The index of names yields the rows that hold every pair of a word; longer words are then looked for whole. */
function holdsWords(words: readonly string[] | undefined, bind: Bind): string[] {
  if (words === undefined) return [];
  const pairs = [...new Set(words.flatMap(nameWords))];
  const long = words.filter((word) => Array.from(word).length > 2);
  return [
    `m.name_words @> ${bind(pairs)}::text[]`,
    ...long.map((word) => `strpos(m.name_search, ${bind(word)}::text) > 0`),
  ];
}

function conditions(filter: RegisterFilter, bind: Bind): string[] {
  return [
    ...isOneOf('m.district', filter.districts, bind),
    ...isOneOf('m.industry_division', filter.divisions, bind),
    ...isOneOf('m.state', filter.states, bind),
    ...(filter.from ? [`m.registered_on >= ${bind(filter.from)}::date`] : []),
    ...(filter.to ? [`m.registered_on <= ${bind(filter.to)}::date`] : []),
    ...holdsWords(filter.words, bind),
  ];
}

/** Rows past the cursor: the order as a whole, and its leading column again as a bound of its own for the index. */
function past({ orderBy, after }: RegisterQuery, bind: Bind): string[] {
  if (after === undefined) return [];
  const sign = orderBy === 'REGISTERED_ON_ASC' ? '>' : '<';
  const [registeredOn, uscc] = [`${bind(after[0])}::date`, `${bind(after[1])}::bpchar`];
  return [`m.registered_on ${sign}= ${registeredOn}`, `(m.registered_on, m.uscc) ${sign} (${registeredOn}, ${uscc})`];
}

const where = (all: readonly string[]): string => (all.length > 0 ? `WHERE ${all.join(' AND ')}` : '');

/** The statement that reads a page of the register. */
export function pageSql(query: RegisterQuery): BoundSql {
  const { values, bind } = binder();
  const all = [...conditions(query.filter, bind), ...past(query, bind)];
  const fields = { uscc: 'm.uscc', ...coreFields, ...(query.withRegistration ? registrationFields : {}) };
  const columns = Object.entries(fields).map(([field, sql]) => `${sql} AS "${field}"`);
  const direction = query.orderBy === 'REGISTERED_ON_ASC' ? 'ASC' : 'DESC';
  const by = REGISTER_COLUMNS.map(({ sql }) => `${sql} ${direction}`).join(', ');
  const sql = `SELECT ${columns.join(', ')} FROM market_entity m ${where(all)} ORDER BY ${by} LIMIT ${bind(query.limit)}`;
  return { sql, values };
}

/** The statement that counts the register's entities under a filter. */
export function countSql(filter: RegisterFilter): BoundSql {
  const { values, bind } = binder();
  const all = conditions(filter, bind);
  return { sql: `SELECT count(*) AS total FROM market_entity m ${where(all)}`, values };
}
