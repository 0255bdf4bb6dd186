import { decodeCursor, pageSize } from '../../values/page';
import { authoritiesSeen } from '../../values/work/workParties';
import { type Connection, type PageArgs, type PageRows, toConnection } from '../connection';
import type { Viewer } from '../silo';
import type { WorkList, WorkPageQuery } from './workPage';

/** What a list of work is read with: who asks, and the key that seals its cursors. */
export interface WorkContext {
  readonly viewer: Viewer;
  readonly store: { readonly cursorKey: Buffer };
}

const ORDER = [{ sql: 'id', field: 'no', type: 'bigint' as const }];

/**
 * Reads one page of a list that is open to everybody in part, newest first: `authorities` are those whose unpublished rows
 * may be told too, none for the public. Throws the codes of a page.
 */
export async function openPage(
  list: WorkList,
  args: PageArgs,
  { viewer, store }: WorkContext,
  read: (page: WorkPageQuery) => Promise<PageRows>,
): Promise<Connection> {
  const authorities = authoritiesSeen(viewer);
  const scope = JSON.stringify([authorities, list.scope]);
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${list.name}\n${scope}`, args.after, store.cursorKey) : [];
  const page = await read({ authorities, limit, after: after === undefined ? null : String(after) });
  return toConnection({ name: list.name, order: ORDER }, page, { ...args, cursorKey: store.cursorKey, scope });
}
