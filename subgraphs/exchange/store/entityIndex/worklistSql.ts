import type { EntityScope } from '../../../../kernel/service/sharing/sharingPolicy';
import type { WorklistFilter } from '../../rules/entityIndex/worklistFilter';
import type { OrderColumn } from '../../rules/entityIndex/worklistOrder';
import { type Bind, type Bound, type BoundSql, binder, where } from './boundSql';
import { filterConditions, type NameWay, nameConditions, scopeConditions } from './entityConditions';

/** Which entities a question is about. */
export interface EntityQuestion {
  readonly filter: WorklistFilter;
  readonly scopes: readonly EntityScope[];
}

/** A page of entities. */
export interface WorklistQuery extends EntityQuestion {
  readonly order: readonly OrderColumn[];
  /** Values of a cursor's row in the columns of the order; undefined for the first page. */
  readonly after: readonly Bound[] | undefined;
  readonly limit: number;
}

const sign = (direction: 'ASC' | 'DESC'): string => (direction === 'ASC' ? '>' : '<');

/** Rows past a place in columns of one direction: the whole comparison, which an index serves from that place on. */
function pastInOne(columns: readonly OrderColumn[], values: readonly string[]): string {
  const names = columns.map(({ column }) => `e.${column}`).join(', ');
  return `(${names}) ${sign(columns[0]?.direction ?? 'ASC')} (${values.join(', ')})`;
}

/** Rows past a place in columns of several directions, with the leading column again as a bound for the index. */
function pastInSeveral(columns: readonly OrderColumn[], values: readonly string[]): string {
  const cases = columns.map(({ column, direction }, i) => {
    const equal = columns.slice(0, i).map((one, j) => `e.${one.column} = ${values[j]}`);
    return `(${[...equal, `e.${column} ${sign(direction)} ${values[i]}`].join(' AND ')})`;
  });
  const [first] = columns;
  return `e.${first?.column} ${sign(first?.direction ?? 'ASC')}= ${values[0]} AND (${cases.join(' OR ')})`;
}

function past({ order, after }: WorklistQuery, bind: Bind): string[] {
  if (!after) return [];
  const values = order.map(({ type }, i) => `${bind(after[i] ?? '')}::${type}`);
  const isOneWay = order.every(({ direction }) => direction === order[0]?.direction);
  return [isOneWay ? pastInOne(order, values) : pastInSeveral(order, values)];
}

/** The conditions of a question. */
export function questionConditions({ filter, scopes }: EntityQuestion, bind: Bind, names: NameWay = 'JOIN'): string[] {
  return [...filterConditions(filter, bind, names), ...scopeConditions(scopes, bind)];
}

/** How the rows of a page are found. */
export interface Way {
  /** Whether all rows of the filter are found and sorted; else the order is followed until the page is full. */
  readonly filterFirst: boolean;
  readonly names: NameWay;
}

/** The statement that reads a page of entities. */
export function pageSql(query: WorklistQuery, { filterFirst, names }: Way): BoundSql {
  const { values, bind } = binder();
  const all = [...questionConditions(query, bind, names), ...past(query, bind)];
  const columns = query.order.map(({ column }) => `e.${column}`).join(', ');
  const by = query.order.map(({ column, direction }) => `e.${column} ${direction}`).join(', ');
  const rows = `SELECT ${columns} FROM entity_index e ${where(all)}`;
  const from = filterFirst ? `WITH e AS MATERIALIZED (${rows}) SELECT ${columns} FROM e` : rows;
  return { sql: `${from} ORDER BY ${by} LIMIT ${bind(query.limit)}`, values };
}

/** The statement that finds the names that hold the words, at most so many where that is given. */
export function namesSql(words: readonly string[], most?: number): BoundSql {
  const { values, bind } = binder();
  const all = `${nameConditions(words, bind)} AND n.indexed_in IS NOT NULL`;
  const limit = most === undefined ? '' : ` LIMIT ${bind(most)}`;
  return { sql: `SELECT n.uscc, n.indexed_in AS district FROM entity_name n WHERE ${all}${limit}`, values };
}
