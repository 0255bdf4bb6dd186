import type { EntityScope } from '../../../../kernel/service/sharing/sharingPolicy';
import type { WorklistFilter } from '../../rules/entityIndex/worklistFilter';
import type { OrderColumn } from '../../rules/entityIndex/worklistOrder';
import { type Bind, type Bound, type BoundSql, binder, where } from './boundSql';
import { filterConditions, scopeConditions } from './entityConditions';

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
export function questionConditions({ filter, scopes }: EntityQuestion, bind: Bind): string[] {
  return [...filterConditions(filter, bind), ...scopeConditions(scopes, bind)];
}

/** By which way the rows of a page are found: all of the filter's, or along the order until the page is full. */
export type Way = 'FILTER' | 'ORDER';

/** The statement that reads a page of entities. */
export function pageSql(query: WorklistQuery, way: Way): BoundSql {
  const { values, bind } = binder();
  const all = [...questionConditions(query, bind), ...past(query, bind)];
  const columns = query.order.map(({ column }) => `e.${column}`).join(', ');
  const by = query.order.map(({ column, direction }) => `e.${column} ${direction}`).join(', ');
  const rows = `SELECT ${columns} FROM entity_index e ${where(all)}`;
  const from = way === 'FILTER' ? `WITH e AS MATERIALIZED (${rows}) SELECT ${columns} FROM e` : rows;
  return { sql: `${from} ORDER BY ${by} LIMIT ${bind(query.limit)}`, values };
}
