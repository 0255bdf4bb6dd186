import { type Connection, type PageArgs, type PageRows, toConnection } from '../../../../kernel/service/connection';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import type { SupervisionContext } from '../context';

/** A list by day and key: its name, what its cursors are good for, and the fields that hold day and key. */
export interface DatedList {
  readonly name: string;
  readonly scope: unknown;
  readonly day: string;
  readonly key: string;
  readonly keyType: 'bigint' | 'text';
}

/** A page of such a list as the store is asked for it. */
export interface DatedPage {
  readonly limit: number;
  readonly after: readonly [day: string, key: string] | null;
}

/** Reads one page of a list by day and key. Throws the codes of a page. */
export async function datedPage(
  { name, scope, day, key, keyType }: DatedList,
  args: PageArgs,
  { store }: SupervisionContext,
  read: (page: DatedPage) => Promise<PageRows>,
): Promise<Connection> {
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify(scope) };
  const limit = pageSize(args.first) + 1;
  const after = args.after ? decodeCursor(`${name}\n${seal.scope}`, args.after, seal.cursorKey).map(String) : null;
  const page = await read({ limit, after: after as DatedPage['after'] });
  const order = [
    { sql: day, field: day, type: 'date' as const },
    { sql: key, field: key, type: keyType },
  ];
  return toConnection({ name, order }, page, { ...args, ...seal });
}
