import { decodeCursor, encodeCursor, pageSize } from '../values/page';
import type { Param, Part, PartRequest } from './entityReader';

/** What of a Relay page a caller gives. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** How a list's cursors are sealed. */
export interface CursorSeal {
  readonly cursorKey: Buffer;
  /** What a cursor is good for beside the list's name: the entity and the filter. */
  readonly scope: string;
}

const cursorKind = (name: string, scope: string): string => `${name}\n${scope}`;

/** One column of a list's order; the last one must be unique. */
export interface OrderColumn {
  /** SQL expression over the list's row. */
  readonly sql: string;
  /** Name under which each row carries the value, for its cursor. */
  readonly field: string;
  readonly type: 'bigint' | 'text' | 'timestamptz' | 'date';
}

/** A list of facts under an entity, as SQL: newest first unless `ascending`. */
export interface ListSpec {
  /** Binds cursors to this list. */
  readonly name: string;
  readonly from: string;
  /** GraphQL field -> SQL expression. */
  readonly fields: Readonly<Record<string, string>>;
  readonly order: readonly OrderColumn[];
  readonly ascending?: boolean;
  /** Condition that ties a row to `k.key`. */
  readonly belongs: string;
  /** Further conditions over the request's own parameters, each with its SQL type cast. */
  readonly where?: (param: (index: number) => string) => string;
}

/** What the SQL of a list yields for one entity: the number of all rows, and one row more than the page holds. */
export interface PageRows {
  readonly total: number;
  readonly rows: readonly Record<string, unknown>[];
}

/** A Relay connection; cursors are sealed only when a caller looks at them. */
export interface Connection {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: Record<string, unknown>; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The condition that continues a list after a cursor. */
export function afterCondition(
  spec: Pick<ListSpec, 'order' | 'ascending'>,
  placeholder: (i: number) => string,
): string {
  const left = spec.order.map(({ sql }) => sql).join(', ');
  const right = spec.order.map(({ type }, i) => `${placeholder(i)}::${type}`).join(', ');
  return `(${left}) ${spec.ascending ? '>' : '<'} (${right})`;
}

/** The ORDER BY of a list. */
export function orderBy({ order, ascending }: Pick<ListSpec, 'order' | 'ascending'>): string {
  return order.map(({ sql }) => `${sql} ${ascending ? 'ASC' : 'DESC'}`).join(', ');
}

function listSql(spec: ListSpec, own: number, after: boolean): Part['sql'] {
  return (param) => {
    const fields = Object.entries(spec.fields).map(([field, sql]) => `${sql} AS "${field}"`);
    const where = spec.where ? ` AND ${spec.where((i) => param(i + 1))}` : '';
    const past = after ? ` AND ${afterCondition(spec, (i) => param(1 + own + i))}` : '';
    const all = `FROM ${spec.from} WHERE ${spec.belongs}${where}`;
    return `SELECT json_build_object('total', (SELECT count(*) ${all}), 'rows', coalesce((SELECT json_agg(r) FROM (
      SELECT ${fields.join(', ')} ${all}${past} ORDER BY ${orderBy(spec)} LIMIT ${param(0)}::int) r), '[]'::json))`;
  };
}

/**
 * What a page of an entity's list needs read. `own` are the parameters of `spec.where`.
 * Throws PAGE_TOO_LARGE, INVALID_PAGE_SIZE or INVALID_CURSOR.
 */
export function pageRequest(
  spec: ListSpec,
  args: PageArgs,
  options: CursorSeal & { own?: readonly Param[] },
): PartRequest {
  const own = options.own ?? [];
  const limit = pageSize(args.first) + 1;
  const after = args.after ? decodeCursor(cursorKind(spec.name, options.scope), args.after, options.cursorKey) : [];
  const name = after.length > 0 ? `${spec.name}.after` : spec.name;
  return {
    part: { name, sql: listSql(spec, own.length, after.length > 0) },
    params: [limit, ...own, ...(after as Param[])],
  };
}

type Row = Record<string, unknown>;
type SealedOrder = Pick<ListSpec, 'name' | 'order'> & CursorSeal;

/** One row at its place; classes, because a list of fifty entities has hundreds of these. */
class Edge {
  constructor(
    readonly node: Row,
    private readonly list: SealedOrder,
  ) {}

  get cursor(): string {
    const { name, order, scope, cursorKey } = this.list;
    const values = order.map(({ field }) => this.node[field] as string);
    return encodeCursor(cursorKind(name, scope), values, cursorKey);
  }
}

class Page implements Connection {
  readonly totalCount: number;
  readonly edges: readonly Edge[];

  constructor(
    private readonly page: PageRows,
    private readonly place: { readonly size: number; readonly isFirst: boolean; readonly list: SealedOrder },
  ) {
    const rows = page.rows.length > place.size ? page.rows.slice(0, place.size) : page.rows;
    this.totalCount = page.total;
    this.edges = rows.map((row) => new Edge(row, place.list));
  }

  get pageInfo(): Connection['pageInfo'] {
    const { edges, page, place } = this;
    return {
      hasNextPage: page.rows.length > place.size,
      hasPreviousPage: !place.isFirst,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    };
  }
}

/** The connection over the rows of a page that `pageRequest` or a register search has read. */
export function toConnection(
  spec: Pick<ListSpec, 'name' | 'order'>,
  page: PageRows,
  { first, after, scope, cursorKey }: PageArgs & CursorSeal,
): Connection {
  const list = { name: spec.name, order: spec.order, scope, cursorKey };
  return new Page(page, { size: pageSize(first), isFirst: !after, list });
}
