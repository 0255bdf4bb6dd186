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
  const fields = Object.entries(spec.fields)
    .map(([field, sql]) => `${sql} AS "${field}"`)
    .join(', ');
  return (param) => {
    const where = spec.where ? ` AND ${spec.where((i) => param(i + 1))}` : '';
    const past = after ? ` AND ${afterCondition(spec, (i) => param(1 + own + i))}` : '';
    const all = `FROM ${spec.from} WHERE ${spec.belongs}${where}`;
    return `SELECT json_build_object('total', (SELECT count(*) ${all}), 'rows', coalesce((SELECT json_agg(r) FROM (
      SELECT ${fields} ${all}${past} ORDER BY ${orderBy(spec)} LIMIT ${param(0)}::int) r), '[]'::json))`;
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

/** The connection over the rows of a page that `pageRequest` or a register search has read. */
export function toConnection(
  spec: Pick<ListSpec, 'name' | 'order'>,
  page: PageRows,
  options: PageArgs & CursorSeal,
): Connection {
  const size = pageSize(options.first);
  const rows = page.rows.length > size ? page.rows.slice(0, size) : page.rows;
  const cursorOf = (row: Record<string, unknown>): string =>
    encodeCursor(
      cursorKind(spec.name, options.scope),
      spec.order.map(({ field }) => row[field] as string),
      options.cursorKey,
    );
  const edges = rows.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node);
    },
  }));
  return {
    totalCount: page.total,
    edges,
    pageInfo: {
      hasNextPage: page.rows.length > size,
      hasPreviousPage: Boolean(options.after),
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}
