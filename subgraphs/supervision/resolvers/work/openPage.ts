import { type Connection, type PageArgs, type PageRows, toConnection } from '../../../../kernel/service/connection';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { authoritiesSeen } from '../../rules/work/workParties';
import type { SupervisionContext } from '../context';
import type { WorkList, WorkPageQuery } from './workPage';

const ORDER = [{ sql: 'id', field: 'no', type: 'bigint' as const }];

/**
 * Reads one page of a list that is open to everybody in part, newest first: `authorities` are those whose unpublished rows
 * may be told too, none for the public. Throws the codes of a page.
 */
export async function openPage(
  list: WorkList,
  args: PageArgs,
  { viewer, store }: SupervisionContext,
  read: (page: WorkPageQuery) => Promise<PageRows>,
): Promise<Connection> {
  const authorities = authoritiesSeen(viewer);
  const scope = JSON.stringify([authorities, list.scope]);
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${list.name}\n${scope}`, args.after, store.cursorKey) : [];
  const page = await read({ authorities, limit, after: after === undefined ? null : String(after) });
  return toConnection({ name: list.name, order: ORDER }, page, { ...args, cursorKey: store.cursorKey, scope });
}
