import type { OrderColumn } from '../../../kernel/service/connection';
import type { Param } from '../../../kernel/service/entityReader';
import { nameWords } from '../rules/nameWords';
import type { RegisterFilter } from '../rules/registerFilter';
import { coreFields, registrationFields } from './entityParts';

/** Order of the register's pages, by the name of the API's enum. */
export type RegisterOrder = 'REGISTERED_ON_DESC' | 'REGISTERED_ON_ASC' | 'USCC_ASC';

const BY_CODE: readonly OrderColumn[] = [{ sql: 'm.uscc', field: 'uscc', type: 'text' }];
const BY_DAY: readonly OrderColumn[] = [{ sql: 'm.registered_on', field: 'registeredOn', type: 'date' }, ...BY_CODE];

/** The order columns of each order: a cursor holds their values. */
export const REGISTER_ORDERS: Readonly<
  Record<RegisterOrder, { readonly order: readonly OrderColumn[]; readonly ascending: boolean }>
> = {
  REGISTERED_ON_DESC: { order: BY_DAY, ascending: false },
  REGISTERED_ON_ASC: { order: BY_DAY, ascending: true },
  USCC_ASC: { order: BY_CODE, ascending: true },
};

/** A page of the register. */
export interface RegisterQuery {
  readonly filter: RegisterFilter;
  readonly orderBy: RegisterOrder;
  /** Values of a cursor's row, in the order of `REGISTER_ORDERS`; empty for the first page. */
  readonly after: readonly string[];
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

function isInIndustry({ divisions, sections }: RegisterFilter, bind: Bind): string[] {
  if (divisions === undefined || sections === undefined) return [];
  if (sections.length === 0) return isOneOf('m.industry_division', divisions, bind);
  const either = [...isOneOf('m.industry_division', divisions, bind), ...isOneOf('m.industry_section', sections, bind)];
  return [`(${either.join(' OR ')})`];
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
    ...isInIndustry(filter, bind),
    ...isOneOf('m.state', filter.states, bind),
    ...(filter.from ? [`m.registered_on >= ${bind(filter.from)}::date`] : []),
    ...(filter.to ? [`m.registered_on <= ${bind(filter.to)}::date`] : []),
    ...holdsWords(filter.words, bind),
  ];
}

const CASTS: Readonly<Record<string, string>> = { uscc: 'bpchar', registeredOn: 'date' };

/** Rows past the cursor: the order as a whole, and its leading column again as a bound of its own for the index. */
function past({ orderBy, after }: RegisterQuery, bind: Bind): string[] {
  if (after.length === 0) return [];
  const { order, ascending } = REGISTER_ORDERS[orderBy];
  const values = order.map(({ field }, i) => `${bind(after[i] ?? null)}::${CASTS[field]}`);
  const [sign, bound] = ascending ? ['>', '>='] : ['<', '<='];
  const columns = order.map(({ sql }) => sql);
  return [`${columns[0]} ${bound} ${values[0]}`, `(${columns.join(', ')}) ${sign} (${values.join(', ')})`];
}

const where = (all: readonly string[]): string => (all.length > 0 ? `WHERE ${all.join(' AND ')}` : '');

/** The statement that reads a page of the register. */
export function pageSql(query: RegisterQuery): BoundSql {
  const { values, bind } = binder();
  const all = [...conditions(query.filter, bind), ...past(query, bind)];
  const fields = { uscc: 'm.uscc', ...coreFields, ...(query.withRegistration ? registrationFields : {}) };
  const columns = Object.entries(fields).map(([field, sql]) => `${sql} AS "${field}"`);
  const { order, ascending } = REGISTER_ORDERS[query.orderBy];
  const by = order.map(({ sql }) => `${sql} ${ascending ? 'ASC' : 'DESC'}`).join(', ');
  const sql = `SELECT ${columns.join(', ')} FROM market_entity m ${where(all)} ORDER BY ${by} LIMIT ${bind(query.limit)}`;
  return { sql, values };
}

/** The statement that counts the register's entities under a filter. */
export function countSql(filter: RegisterFilter): BoundSql {
  const { values, bind } = binder();
  const all = conditions(filter, bind);
  return { sql: `SELECT count(*) AS total FROM market_entity m ${where(all)}`, values };
}
